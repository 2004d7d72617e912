package shop.canoe.payments;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * @throws PaymentNotFoundException if nothing is to be decided about it
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void approve(UUID paymentId, SignedIn who) {
        decide(paymentId, true, who);
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

    private void decide(UUID paymentId, boolean isApproved, SignedIn who) {
        who.require(Role.OPERATOR);
        books.decide(paymentId, isApproved, who.accountId());
    }
}
