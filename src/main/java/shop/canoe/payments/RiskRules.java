package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much is too much: declined cards of one payment, and payments of one payer, card or address within an hour. */
@ApplicationScoped
class RiskRules {
    static final int DECLINES = 5;
    static final Duration DECLINES_WITHIN = Duration.ofMinutes(10);
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    RiskRepository repository;

    @Inject
    @ConfigProperty(name = "canoe.payments.review.payer")
    int perPayer;

    @Inject
    @ConfigProperty(name = "canoe.payments.review.card")
    int perCard;

    /** What was counted above its limit. */
    record Finding(Rule rule, long counted) {}

    enum Rule {
        DECLINES,
        ACCOUNT,
        EMAIL,
        ADDRESS,
        CARD
    }

    /** Whether the payment has to wait before the next card. */
    boolean areTooManyDeclined(Payment payment, Instant now) {
        return repository.declined(payment.id(), now.minus(DECLINES_WITHIN)) >= DECLINES;
    }

    /** Why somebody should look at a payment that was just authorised; empty if nobody has to. */
    List<Finding> findings(Payment payment, PaymentAttempt attempt, Instant now) {
        var since = now.minus(HOUR);
        return Stream.of(
                        finding(Rule.ACCOUNT, () -> repository.ofAccount(payment, since), perPayer),
                        finding(Rule.EMAIL, () -> repository.ofEmail(payment, since), perPayer),
                        finding(Rule.ADDRESS, () -> repository.ofAddress(payment, since), perPayer),
                        finding(Rule.CARD, () -> repository.ofCard(attempt, since), perCard))
                .flatMap(found -> found)
                .toList();
    }

    /** @param limit below 0: nobody looks, and nothing is counted */
    private static Stream<Finding> finding(Rule rule, LongSupplier others, int limit) {
        if (limit < 0) return Stream.empty();
        long counted = others.getAsLong();
        return counted < limit ? Stream.empty() : Stream.of(new Finding(rule, counted + 1));
    }
}
