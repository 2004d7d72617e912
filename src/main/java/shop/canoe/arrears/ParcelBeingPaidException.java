package shop.canoe.arrears;

import shop.canoe.platform.error.BusinessException;

/** The shopper is paying the parcel at this moment; a moment later it is known whether he has. */
public final class ParcelBeingPaidException extends BusinessException {
    private static final long serialVersionUID = 1;

    ParcelBeingPaidException(String number) {
        super(Kind.CONFLICT, "arrears.being_paid", number);
    }
}
