package shop.canoe.payments;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * @param operator account that decides
     * @throws PaymentNotFoundException if nothing is to be decided about it
     */
    public void approve(UUID paymentId, UUID operator) {
        books.decide(paymentId, true, operator);
    }

    /**
     * The authorisation is dropped and the order does not come about.
     *
     * @throws PaymentNotFoundException if nothing is to be decided about it
     */
    public void reject(UUID paymentId, UUID operator) {
        books.decide(paymentId, false, operator);
    }
}
