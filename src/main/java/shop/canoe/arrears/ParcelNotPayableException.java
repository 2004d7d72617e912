package shop.canoe.arrears;

import shop.canoe.platform.error.BusinessException;

/** The parcel is paid, or its time is over. */
public final class ParcelNotPayableException extends BusinessException {
    private static final long serialVersionUID = 1;

    ParcelNotPayableException(String number) {
        super(Kind.CONFLICT, "arrears.not_payable", number);
    }
}
