package shop.canoe.fulfilment;

import shop.canoe.platform.error.BusinessException;

/** A carrier brings this parcel, and so the carrier alone tells where it is. */
public final class NotOwnParcelException extends BusinessException {
    private static final long serialVersionUID = 1;

    NotOwnParcelException(String parcel, String carrier) {
        super(Kind.CONFLICT, "fulfilment.not_own_parcel", parcel, carrier);
    }
}
