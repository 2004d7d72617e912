package shop.canoe.backoffice;

import java.util.List;
import shop.canoe.pricing.Replay;
import shop.canoe.promotions.PromotionView;

/**
 * What a promotion would do before it starts.
 *
 * @param replay last month's orders at today's prices, without it and with it
 * @param before promotions that touch the same goods and apply before it, in their order; {@code after} those that follow
 */
public record PromotionTrial(Replay replay, List<PromotionView> before, List<PromotionView> after) {}
