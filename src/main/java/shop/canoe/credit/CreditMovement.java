package shop.canoe.credit;

import java.time.Instant;
import shop.canoe.kernel.Money;

/**
 * A change of a balance.
 *
 * @param amount below zero for what was taken
 */
public record CreditMovement(CreditReason reason, Money amount, Instant movedAt) {
    /** For queries. */
    public CreditMovement(CreditReason reason, long deltaMinor, String currency, Instant movedAt) {
        this(reason, new Money(deltaMinor, currency), movedAt);
    }
}
