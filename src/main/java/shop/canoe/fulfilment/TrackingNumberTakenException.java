package shop.canoe.fulfilment;

import shop.canoe.platform.error.BusinessException;

/** The carrier's number is that of another seller's parcel, which is still under way. */
public final class TrackingNumberTakenException extends BusinessException {
    private static final long serialVersionUID = 1;

    TrackingNumberTakenException(String carrier, String trackingNumber) {
        super(Kind.CONFLICT, "trackingNumber", "fulfilment.tracking_number_taken", new Object[] {carrier, trackingNumber
        });
    }
}
