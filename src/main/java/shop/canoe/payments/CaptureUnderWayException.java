package shop.canoe.payments;

import shop.canoe.platform.error.BusinessException;

/** Money is to be given back for a parcel that is still being taken for: a moment later it is known. */
public final class CaptureUnderWayException extends BusinessException {
    private static final long serialVersionUID = 1;

    CaptureUnderWayException() {
        super(Kind.CONFLICT, "payments.capture_under_way");
    }
}
