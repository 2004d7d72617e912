package shop.canoe.sellerconsole.web;

import shop.canoe.platform.error.BusinessException;

/** Units were counted over a number that is no longer true; nothing was changed. */
public final class StockChangedMeanwhileException extends BusinessException {
    private static final long serialVersionUID = 1;

    StockChangedMeanwhileException(int onHand) {
        super(Kind.STALE, "sellerconsole.offers.stock_changed_meanwhile", onHand);
    }
}
