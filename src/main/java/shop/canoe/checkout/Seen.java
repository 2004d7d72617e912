package shop.canoe.checkout;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shop.canoe.kernel.Money;

/**
 * What a shopper saw on the review page, as its form carries it: the total and what of it is left to pay by card, so that a
 * change can be told in words, and one mark each for what is bought and how it is sent, and for what it costs. A mark only has to differ when anything does.
 */
record Seen(Money total, Money byCard, String contents, String prices) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15})-(\\d{1,15})-([A-Z]{3})-([0-9a-f]{32})-([0-9a-f]{32})");

    /** Empty if it is none of ours. */
    static Optional<Seen> parse(String text, String currency) {
        var found = FORM.matcher(text);
        if (!found.matches() || !found.group(3).equals(currency)) return Optional.empty();
        return Optional.of(new Seen(
                new Money(Long.parseLong(found.group(1)), currency),
                new Money(Long.parseLong(found.group(2)), currency),
                found.group(4),
                found.group(5)));
    }

    static String mark(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** Whether the same is bought and sent in the same way, and only costs less. */
    boolean isDearerThan(Seen now) {
        return contents.equals(now.contents) && now.total.compareTo(total) < 0;
    }

    /** Whether more has to be paid by card, though the order costs no more: less is left of a credit. */
    boolean wasPaidByMoreCreditThan(Seen now) {
        return now.total.compareTo(total) <= 0 && now.byCard.compareTo(byCard) > 0;
    }

    @Override
    public String toString() {
        return total.minor() + "-" + byCard.minor() + '-' + total.currency() + '-' + contents + '-' + prices;
    }
}
