package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.PaymentKey;
import shop.canoe.platform.events.DomainEvents;

/** What is written down between calls to a gateway. Every method is one short transaction that locks the payment first. */
@ApplicationScoped
@Transactional
class PaymentBooks {
    private static final int FIRST_QUESTION_SECONDS = 20;
    private static final int NEXT_QUESTION_SECONDS = 20;
    private static final String UNREACHABLE = "unreachable";
    private static final String LOST = "lost";
    private static final String WRONG_AMOUNT = "wrong_amount";

    @Inject
    PaymentRepository repository;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What a gateway must be told of an attempt; {@code page} is null until it has answered. */
    record OpenAttempt(
            UUID id,
            String gateway,
            PaymentKey key,
            Money amount,
            String returnUrl,
            @Nullable String page) {
        static OpenAttempt of(PaymentAttempt attempt) {
            return new OpenAttempt(
                    attempt.id(),
                    attempt.gateway(),
                    attempt.key(),
                    attempt.amount(),
                    attempt.returnUrl(),
                    attempt.pageUrl());
        }
    }

    void prepare(UUID checkoutId, Money amount) {
        repository
                .lock(checkoutId)
                .ifPresentOrElse(
                        payment -> payment.prepareAgain(amount, clock.instant()),
                        () -> repository.add(Payment.prepare(checkoutId, amount, clock.instant())));
    }

    /** The attempt that is under way or has succeeded, else a new one. */
    OpenAttempt begin(UUID checkoutId, String gateway, String returnUrl) {
        var payment = lock(checkoutId);
        if (!payment.mayBegin()) return OpenAttempt.of(attempt(payment).orElseThrow());
        return begin(payment, gateway, returnUrl);
    }

    private OpenAttempt begin(Payment payment, String gateway, String returnUrl) {
        var attempt = payment.begin(gateway, returnUrl, clock.instant());
        repository.add(attempt);
        repository.askLater(attempt.id(), FIRST_QUESTION_SECONDS);
        return OpenAttempt.of(attempt);
    }

    /** Another attempt in place of one whose gateway cannot be reached; empty if that one has come on meanwhile. */
    Optional<OpenAttempt> goOn(UUID attemptId, String gateway) {
        var unreachable = repository.lockedAttempt(attemptId);
        var payment = repository.payment(unreachable.paymentId());
        boolean current = payment.attemptId().filter(attemptId::equals).isPresent();
        if (!current || unreachable.status() != PaymentAttempt.Status.STARTED || unreachable.pageUrl() != null)
            return Optional.empty();
        unreachable.declined(UNREACHABLE, clock.instant());
        drop(unreachable);
        return Optional.of(begin(payment, gateway, unreachable.returnUrl()));
    }

    /** Remembers the page; the answer is the page to show, empty if the attempt has ended meanwhile. */
    Optional<String> opened(UUID attemptId, GatewayPayment answer) {
        var attempt = repository.lockedAttempt(attemptId);
        attempt.opened(answer);
        return Optional.ofNullable(attempt.pageUrl());
    }

    /** The attempt whose end is still to be learnt. */
    Optional<OpenAttempt> underWay(UUID checkoutId) {
        return repository
                .find(checkoutId)
                .flatMap(this::attempt)
                .filter(attempt -> attempt.status() == PaymentAttempt.Status.STARTED)
                .map(OpenAttempt::of);
    }

    /** An attempt and whose it is. */
    record Asked(UUID checkoutId, OpenAttempt attempt) {}

    Asked asked(UUID attemptId) {
        var attempt = repository.attempt(attemptId);
        return new Asked(repository.payment(attempt.paymentId()).checkoutId(), OpenAttempt.of(attempt));
    }

    /** Something has happened at the gateway: what it was told of this attempt's payment is asked for now. */
    void hurryMoves(UUID attemptId) {
        repository.hurryMoves(repository.attempt(attemptId).paymentId());
    }

    PaymentStatus unanswered(UUID checkoutId) {
        var payment = lock(checkoutId);
        payment.doubt(true, clock.instant());
        return payment.status();
    }

    /** Writes down what the gateway says; whoever is first publishes it. Empty if the gateway never heard of the attempt. */
    PaymentStatus settle(UUID checkoutId, OpenAttempt asked, Optional<GatewayPayment> answer) {
        var payment = lock(checkoutId);
        var attempt = repository.attempt(asked.id());
        boolean current = payment.attemptId().filter(asked.id()::equals).isPresent();
        if (!current || attempt.status() != PaymentAttempt.Status.STARTED) {
            answer.ifPresent(late -> dropIfAuthorised(attempt, late));
            return payment.status();
        }
        if (answer.isEmpty()) {
            var status = decline(payment, attempt, LOST);
            drop(attempt);
            return status;
        }
        return switch (answer.get().state()) {
            case OPEN, PROCESSING -> {
                payment.doubt(answer.get().state() == GatewayPayment.State.PROCESSING, clock.instant());
                yield payment.status();
            }
            case AUTHORISED -> authorise(payment, attempt, answer.get());
            case DECLINED, CANCELLED, EXPIRED, VOIDED -> decline(payment, attempt, reason(answer.get()));
        };
    }

    /** Paid at the gateway after our books had given the attempt up: nothing comes of it, so nothing may be held. */
    private void dropIfAuthorised(PaymentAttempt attempt, GatewayPayment answer) {
        if (attempt.status() == PaymentAttempt.Status.DECLINED && answer.state() == GatewayPayment.State.AUTHORISED)
            drop(attempt);
    }

    private PaymentStatus authorise(Payment payment, PaymentAttempt attempt, GatewayPayment answer) {
        if (!answer.amount().equals(attempt.amount())) {
            var status = decline(payment, attempt, WRONG_AMOUNT);
            drop(attempt);
            return status;
        }
        attempt.authorised(answer, clock.instant());
        if (payment.authorise(clock.instant())) {
            events.publish(new PaymentSettled(payment.checkoutId(), true));
            events.publish(new PaymentAuthorised(
                    attempt.id(),
                    payment.checkoutId(),
                    attempt.gateway(),
                    attempt.amount().minor(),
                    attempt.amount().currency()));
        }
        return payment.status();
    }

    private PaymentStatus decline(Payment payment, PaymentAttempt attempt, String reason) {
        attempt.declined(reason, clock.instant());
        if (payment.decline(clock.instant())) events.publish(new PaymentSettled(payment.checkoutId(), false));
        return payment.status();
    }

    private static String reason(GatewayPayment answer) {
        return answer.reason() == null ? answer.state().name().toLowerCase(Locale.ROOT) : answer.reason();
    }

    /** Gives an authorisation up; a job tells the gateway. */
    void drop(UUID checkoutId) {
        var payment = lock(checkoutId);
        var dropped = payment.drop(clock.instant());
        if (!dropped.isPositive()) return;
        var attempt = attempt(payment).orElseThrow();
        drop(attempt);
        events.publish(
                new PaymentReleased(attempt.id(), checkoutId, attempt.gateway(), dropped.minor(), dropped.currency()));
    }

    /** Nothing of this attempt is wanted any more, whatever the gateway made of it. */
    void drop(PaymentAttempt attempt) {
        attempt.drop(clock.instant());
        repository.askLater(attempt.id(), 0);
    }

    void dropped(UUID attemptId) {
        repository.lockedAttempt(attemptId).dropped(clock.instant());
    }

    /** Checkouts whose attempts are to be asked about now; another node does not get them at the same time. */
    List<UUID> claimUnderWay() {
        return repository.claimAttempts(PaymentAttempt.Status.STARTED, NEXT_QUESTION_SECONDS).stream()
                .map(id ->
                        repository.payment(repository.attempt(id).paymentId()).checkoutId())
                .toList();
    }

    List<OpenAttempt> claimDropping() {
        return repository.claimAttempts(PaymentAttempt.Status.VOIDING, NEXT_QUESTION_SECONDS).stream()
                .map(repository::attempt)
                .map(OpenAttempt::of)
                .toList();
    }

    Optional<PaymentView> view(UUID checkoutId) {
        return repository.find(checkoutId).map(payment -> payment.toView(attempt(payment)));
    }

    Payment lock(UUID checkoutId) {
        return repository.lock(checkoutId).orElseThrow(PaymentNotFoundException::new);
    }

    Optional<PaymentAttempt> attempt(Payment payment) {
        return payment.attemptId().map(repository::attempt);
    }
}
