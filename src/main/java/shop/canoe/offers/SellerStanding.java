package shop.canoe.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whether a seller may sell, as offers were last told: kept here so that every reading of offers can obey it. */
@Entity
@Table(name = "offers_seller")
class SellerStanding {
    @Id
    private UUID sellerId;

    @Column(nullable = false)
    private boolean maySell;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SellerStanding() {}

    boolean maySell() {
        return maySell;
    }

    /** Returns whether that changed anything. */
    boolean change(boolean maySell) {
        boolean same = this.maySell == maySell;
        this.maySell = maySell;
        return !same;
    }
}
