package shop.canoe.credit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * Asks for gift cards, or for store credit.
 *
 * @param key of the form that asks: the same key issues once
 * @param amount of each card
 * @param cards how many
 * @param endsOn the last day on which they can be spent, where the law permits an end
 * @param operator account that asks
 */
public record IssueCredit(
        UUID key, Money amount, int cards, IssueReason reason, Optional<LocalDate> endsOn, String note, UUID operator) {

    /** One of these without an end. */
    public static IssueCredit goodwill(UUID key, Money amount, String note, UUID operator) {
        return new IssueCredit(key, amount, 1, IssueReason.GOODWILL, Optional.empty(), note, operator);
    }
}
