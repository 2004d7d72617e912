package shop.canoe.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * What is to be paid with one credit.
 *
 * @param amount above zero
 */
public record CreditPart(CreditView credit, Money amount) {
    /** Of a gift card's code; null for store credit. */
    public @Nullable String codeEnd() {
        return credit.codeEnd();
    }

    /** What all of them come to. */
    public static Money sum(List<CreditPart> parts, String currency) {
        return parts.stream().map(CreditPart::amount).reduce(Money.zero(currency), Money::plus);
    }
}
