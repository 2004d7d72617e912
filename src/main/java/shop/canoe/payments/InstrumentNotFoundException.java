package shop.canoe.payments;

import shop.canoe.platform.error.BusinessException;

/** There is no such saved card, or it is somebody else's. */
public final class InstrumentNotFoundException extends BusinessException {
    private static final long serialVersionUID = 1;

    InstrumentNotFoundException() {
        super(Kind.NOT_FOUND, "payments.card_not_found");
    }
}
