package shop.canoe.fulfilment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A box that a carrier knows by one number. Written and closed by {@link ParcelRepository} alone. */
@Entity
@Table(name = "fulfilment_parcel")
class Parcel {
    @Id
    private UUID id;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column
    private String carrier;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "is_own")
    private boolean isOwn;

    /** 1 while a shipment in it has not arrived: unique with carrier and number. */
    @Column(name = "under_way")
    private @Nullable Integer underWay;

    /** For JPA. */
    protected Parcel() {}

    UUID id() {
        return id;
    }

    UUID sellerId() {
        return sellerId;
    }

    String carrier() {
        return carrier;
    }

    String trackingNumber() {
        return trackingNumber;
    }

    boolean isOwn() {
        return isOwn;
    }
}
