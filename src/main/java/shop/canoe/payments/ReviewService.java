package shop.canoe.payments;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Payments that met a rule: the operator lets them go on or turns them away. Every method is one transaction. */
@ApplicationScoped
@Transactional
public class ReviewService {
    @Inject
    RiskRepository risks;

    @Inject
    PaymentRepository payments;

    @Inject
    PaymentBooks books;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "canoe.payments.review.hours")
    int hours;

    /** Oldest first. */
    public List<ReviewCase> list() {
        return risks.open().stream()
                .collect(groupingBy(PaymentRisk::paymentId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ReviewCase view(UUID paymentId, List<PaymentRisk> found) {
        var payment = payments.payment(paymentId);
        var attempt = books.attempt(payment).orElseThrow();
        return new ReviewCase(
                paymentId,
                payment.checkoutId(),
                payment.amount(),
                attempt.gateway(),
                attempt.brand(),
                attempt.last4(),
                found.get(0).seenAt(),
                found.stream()
                        .map(risk -> new ReviewCase.Reason(risk.rule(), risk.counted()))
                        .toList());
    }

    /**
     * The order goes on as if nothing had been.
     *
     * @return the checkout that goes on; empty if a parcel was paid again
     * @throws PaymentNotFoundException if nothing is to be decided about it
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public Optional<UUID> approve(UUID paymentId, SignedIn who) {
        var payment = decide(paymentId, true, who);
        return payment.isRepeat() ? Optional.empty() : Optional.of(payment.checkoutId());
    }

    /**
     * The authorisation is dropped and the order does not come about.
     *
     * @throws PaymentNotFoundException if nothing is to be decided about it
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void reject(UUID paymentId, SignedIn who) {
        decide(paymentId, false, who);
    }

    private Payment decide(UUID paymentId, boolean isApproved, SignedIn who) {
        who.require(Role.OPERATOR);
        return books.decide(paymentId, isApproved, who.accountId());
    }

    /** How much longer somebody may decide about a checkout's payment, zero or more; empty if it is not in review. */
    public Optional<Duration> timeLeft(UUID checkoutId) {
        return payments.find(checkoutId)
                .flatMap(Payment::inReviewSince)
                .map(since -> Duration.between(clock.instant(), since.plus(time())))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** Turns away what nobody has decided about in time, some of it; answers how much. */
    int end() {
        var overdue = payments.claimReviewedBefore(clock.instant().minus(time()));
        overdue.forEach(payment -> books.decide(payment, false, null));
        return overdue.size();
    }

    private Duration time() {
        return Duration.ofHours(hours);
    }
}
