package shop.canoe.payments.sandbox;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The only cards the sandbox takes, and what each does. */
enum TestCard {
    APPROVED("4242424242424242", "Visa", null),
    APPROVED_TOO("5555555555554444", "Mastercard", null),
    DECLINED("4000000000000002", "Visa", "card_declined"),
    INSUFFICIENT_FUNDS("4000000000009995", "Visa", "insufficient_funds"),
    CHALLENGED("4000000000003220", "Visa", null),
    ANSWER_LATE("4000000000000119", "Visa", null),
    CHARGED_BACK("4000000000000259", "Visa", null),
    CAPTURE_REFUSED("4000000000000341", "Visa", null);

    private final String number;
    private final String brand;
    private final @Nullable String refusal;

    TestCard(String number, String brand, @Nullable String refusal) {
        this.number = number;
        this.brand = brand;
        this.refusal = refusal;
    }

    /** Spaces and hyphens do not count; empty for any other number. */
    static Optional<TestCard> find(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        return Stream.of(values()).filter(card -> card.number.equals(digits)).findFirst();
    }

    /** As printed on a card: in groups of four. */
    String printed() {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    String brand() {
        return brand;
    }

    String last4() {
        return number.substring(number.length() - 4);
    }

    /** Why it is refused; empty if it is approved. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether its bank asks its customer before it says yes. */
    boolean isChallenged() {
        return this == CHALLENGED;
    }
}
