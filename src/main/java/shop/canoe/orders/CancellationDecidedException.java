package shop.canoe.orders;

import shop.canoe.platform.error.BusinessException;

/** The request was answered before, or the units were sent meanwhile. */
public final class CancellationDecidedException extends BusinessException {
    private static final long serialVersionUID = 1;

    CancellationDecidedException() {
        super(Kind.CONFLICT, "orders.cancellation_decided");
    }
}
