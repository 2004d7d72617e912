package shop.canoe.sellers;

import java.util.Optional;
import shop.canoe.kernel.Money;

/**
 * What a seller asks for delivery of one order.
 *
 * @param express empty if the seller has no express delivery
 * @param freeFrom goods total from which standard delivery costs nothing; empty for never
 */
public record DeliveryRates(Money standard, Optional<Money> express, Optional<Money> freeFrom) {}
