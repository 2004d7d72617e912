package shop.canoe.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many units of a product were sold; only ever counted up, by the database. */
@Entity
@Table(name = "recommendations_sales")
class ProductSales {
    @Id
    private UUID productId;

    @Column(nullable = false)
    private long units;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ProductSales() {}
}
