package shop.canoe.promotions;

import java.io.Serializable;
import shop.canoe.kernel.Money;

/** What a promotion takes off an amount. */
public sealed interface Benefit extends Serializable {

    /** What is taken off this amount: never negative, never more than the amount; nothing in another currency. */
    Money off(Money amount);

    /** So many ten-thousandths less; 1000 is 10 %. */
    record Percent(int basisPoints) implements Benefit {
        @Override
        public Money off(Money amount) {
            return amount.share(basisPoints);
        }
    }

    /** This price per unit instead, where it is lower. */
    record FixedPrice(Money price) implements Benefit {
        @Override
        public Money off(Money amount) {
            boolean isLower = price.currency().equals(amount.currency()) && price.compareTo(amount) < 0;
            return isLower ? amount.minus(price) : Money.zero(amount.currency());
        }
    }

    /** So much less, once. */
    record AmountOff(Money amount) implements Benefit {
        @Override
        public Money off(Money whole) {
            if (!amount.currency().equals(whole.currency())) return Money.zero(whole.currency());
            return amount.compareTo(whole) < 0 ? amount : whole;
        }
    }
}
