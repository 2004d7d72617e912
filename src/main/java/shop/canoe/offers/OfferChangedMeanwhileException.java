package shop.canoe.offers;

import shop.canoe.platform.error.BusinessException;

/** Somebody else, or a feed, changed the offer since it was shown. */
public final class OfferChangedMeanwhileException extends BusinessException {
    private static final long serialVersionUID = 1;

    OfferChangedMeanwhileException() {
        super(Kind.STALE, "offers.changed_meanwhile");
    }
}
