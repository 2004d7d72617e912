package shop.canoe.promotions;

import shop.canoe.platform.error.NotFoundException;

/** There is no such promotion, coupon or deal, or it is another seller's. */
public final class PromotionNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    PromotionNotFoundException() {
        super("promotions.not_found");
    }
}
