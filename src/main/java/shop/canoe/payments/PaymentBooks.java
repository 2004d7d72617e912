package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.PaymentRisk.Decision;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.PaymentKey;
import shop.canoe.platform.events.DomainEvents;

/** What is written down between calls to a gateway. Every method is one short transaction that locks the payment first. */
@ApplicationScoped
@Transactional
class PaymentBooks {
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final String UNREACHABLE = "unreachable";
    private static final String REJECTED = "rejected";
    private static final String LOST = "lost";
    private static final String WRONG_AMOUNT = "wrong_amount";

    @Inject
    PaymentRepository repository;

    @Inject
    InstrumentService instruments;

    @Inject
    RiskRules rules;

    @Inject
    RiskRepository risks;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What a gateway must be told of an attempt; {@code page} is null until it has answered, {@code token} unless it pays with a kept card. */
    record OpenAttempt(
            UUID id,
            String gateway,
            PaymentKey key,
            Money amount,
            String returnUrl,
            @Nullable String page,
            @Nullable String token) {
        static OpenAttempt of(PaymentAttempt attempt) {
            return new OpenAttempt(
                    attempt.id(),
                    attempt.gateway(),
                    attempt.key(),
                    attempt.amount(),
                    attempt.returnUrl(),
                    attempt.pageUrl(),
                    attempt.token());
        }
    }

    /** By which gateway an attempt is paid, and with which kept card, if not on a page. */
    record Means(String gateway, @Nullable String token, String returnUrl) {}

    void prepare(UUID checkoutId, Money amount, Optional<Payer> payer) {
        var known = repository.lockUnread(checkoutId);
        var payment = prepared(known, checkoutId, amount, payer);
        if (known.isEmpty()) repository.add(payment);
    }

    /** Prepares and begins; empty if nothing is left to pay. A new payment is written once, with its first attempt. */
    Optional<OpenAttempt> begin(UUID checkoutId, Money amount, Payer payer, Means means) {
        return begin(repository.lockUnread(checkoutId), checkoutId, amount, payer, means);
    }

    /** As above, where it is known that there is no payment yet. */
    Optional<OpenAttempt> beginFirst(UUID checkoutId, Money amount, Payer payer, Means means) {
        return begin(Optional.empty(), checkoutId, amount, payer, means);
    }

    private Optional<OpenAttempt> begin(
            Optional<Payment> known, UUID checkoutId, Money amount, Payer payer, Means means) {
        var payment = prepared(known, checkoutId, amount, Optional.of(payer));
        if (payment.isUnderWay()) return attempt(payment).map(OpenAttempt::of);
        var attempt = payment.mayBegin() ? payment.begin(means, clock.instant()) : null;
        if (known.isEmpty()) repository.add(payment);
        return Optional.ofNullable(attempt).map(this::begun);
    }

    private Payment prepared(Optional<Payment> known, UUID checkoutId, Money amount, Optional<Payer> payer) {
        var now = clock.instant();
        var payment = known.orElseGet(() -> Payment.prepare(checkoutId, amount, now));
        payment.requireUnlocked(now);
        if (known.isPresent()) payment.prepareAgain(amount, now);
        payer.ifPresent(payment::paidBy);
        if (payment.status() == PaymentStatus.AUTHORISED) events.publish(new PaymentSettled(checkoutId, true));
        return payment;
    }

    void prepareRepeat(UUID shipmentId, UUID checkoutId, Money share, Payer payer) {
        var now = clock.instant();
        var payment = repository.lock(shipmentId).orElse(null);
        if (payment == null) {
            payment = Payment.repeat(shipmentId, checkoutId, share, now);
            repository.add(payment);
        } else payment.requireUnlocked(now);
        payment.paidBy(payer);
    }

    /** The attempt that is under way, else a new one; empty if one has succeeded or nothing is left to pay. */
    Optional<OpenAttempt> begin(UUID checkoutId, Means means) {
        var payment = repository.lockUnread(checkoutId).orElseThrow(PaymentNotFoundException::new);
        if (payment.isUnderWay()) return attempt(payment).map(OpenAttempt::of);
        if (!payment.mayBegin()) return Optional.empty();
        payment.requireUnlocked(clock.instant());
        return Optional.of(begun(payment.begin(means, clock.instant())));
    }

    private OpenAttempt begun(PaymentAttempt attempt) {
        repository.add(attempt);
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
        var means = new Means(gateway, null, unreachable.returnUrl());
        return Optional.of(begun(payment.begin(means, clock.instant())));
    }

    /** Remembers the page; the answer is the page to show, empty if the attempt has ended meanwhile. */
    Optional<String> opened(UUID attemptId, GatewayPayment answer) {
        if (repository.noteOpened(attemptId, answer)) return Optional.ofNullable(answer.page());
        return Optional.ofNullable(repository.lockedAttempt(attemptId).pageUrl());
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
            answer.ifPresent(late -> dropIfAuthorised(payment, attempt, late));
            return payment.status();
        }
        if (answer.isEmpty()) {
            var status = decline(payment, attempt, LOST);
            drop(attempt);
            return status;
        }
        attempt.heardOf(answer.get());
        if (answer.get().card() != null) attempt.paidWith(answer.get().card());
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
    private void dropIfAuthorised(Payment payment, PaymentAttempt attempt, GatewayPayment answer) {
        boolean isGivenUp =
                attempt.status() == PaymentAttempt.Status.DECLINED || attempt.status() == PaymentAttempt.Status.VOIDED;
        if (!isGivenUp || answer.state() != GatewayPayment.State.AUTHORISED) return;
        attempt.heardOf(answer);
        drop(attempt);
        tellTooLate(payment, attempt, answer.amount());
    }

    private void tellTooLate(Payment payment, PaymentAttempt attempt, Money amount) {
        if (payment.isRepeat()) return;
        events.publish(new PaymentTooLate(attempt.id(), payment.checkoutId(), amount.minor(), amount.currency()));
    }

    private PaymentStatus authorise(Payment payment, PaymentAttempt attempt, GatewayPayment answer) {
        if (!answer.amount().equals(attempt.amount())) {
            var status = decline(payment, attempt, WRONG_AMOUNT);
            drop(attempt);
            return status;
        }
        attempt.authorised(clock.instant());
        keepCard(payment, attempt, answer);
        var findings = rules.findings(payment, attempt, clock.instant());
        if (findings.isEmpty()) accept(payment, attempt);
        else if (payment.review(clock.instant())) {
            remember(payment, findings, Decision.OPEN);
            if (!payment.isRepeat()) events.publish(new PaymentInReview(payment.checkoutId()));
        }
        return payment.status();
    }

    /** A guest has nowhere to keep it. */
    private void keepCard(Payment payment, PaymentAttempt attempt, GatewayPayment answer) {
        var card = answer.card();
        var account = payment.accountId();
        if (card != null && card.token() != null && account != null)
            instruments.keep(account, attempt.gateway(), card, card.token());
    }

    private void accept(Payment payment, PaymentAttempt attempt) {
        if (!payment.authorise(clock.instant())) return;
        publishSettled(payment, true);
        events.publish(new PaymentAuthorised(
                attempt.id(),
                payment.orderedIn(),
                attempt.gateway(),
                attempt.amount().minor(),
                attempt.amount().currency()));
    }

    private void publishSettled(Payment payment, boolean authorised) {
        var checkout = payment.checkoutId();
        events.publish(
                payment.isRepeat()
                        ? new RepeatSettled(checkout, authorised)
                        : new PaymentSettled(checkout, authorised));
    }

    private void remember(Payment payment, List<RiskRules.Finding> findings, Decision decision) {
        findings.forEach(finding -> risks.add(PaymentRisk.of(payment.id(), finding, decision, clock.instant())));
    }

    /** What is said of a payment in review, by the operator or because his time is over. */
    Payment decide(UUID paymentId, boolean approved, @Nullable UUID operator) {
        var open = risks.openOf(paymentId);
        if (open.isEmpty()) throw new PaymentNotFoundException();
        var payment = repository.lockById(paymentId);
        if (!payment.isInReview()) throw new PaymentNotFoundException();
        open.forEach(risk -> risk.decide(approved, operator, clock.instant()));
        var attempt = attempt(payment).orElseThrow();
        if (approved) accept(payment, attempt);
        else {
            decline(payment, attempt, REJECTED);
            drop(attempt);
            tellRejected(payment, attempt);
        }
        return payment;
    }

    private void tellRejected(Payment payment, PaymentAttempt attempt) {
        if (payment.isRepeat()) return;
        events.publish(new PaymentRejected(
                attempt.id(),
                payment.checkoutId(),
                attempt.amount().minor(),
                attempt.amount().currency()));
    }

    private PaymentStatus decline(Payment payment, PaymentAttempt attempt, String reason) {
        attempt.declined(reason, clock.instant());
        lockAfterTooMany(payment);
        if (payment.decline(clock.instant())) publishSettled(payment, false);
        return payment.status();
    }

    /** Whoever tries card after card has to wait; only for this payment. */
    private void lockAfterTooMany(Payment payment) {
        if (!rules.areTooManyDeclined(payment, clock.instant())) return;
        payment.lock(RiskRules.LOCK, clock.instant());
        remember(payment, List.of(new RiskRules.Finding(RiskRules.Rule.DECLINES, RiskRules.DECLINES)), Decision.NONE);
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
        events.publish(new PaymentReleased(
                attempt.id(), payment.orderedIn(), attempt.gateway(), dropped.minor(), dropped.currency()));
        tellTooLate(payment, attempt, dropped);
    }

    /** Nothing of this attempt is wanted any more, whatever the gateway made of it. */
    void drop(PaymentAttempt attempt) {
        attempt.drop(clock.instant());
        repository.askLater(attempt.id(), 0);
    }

    void dropped(UUID attemptId) {
        repository.lockedAttempt(attemptId).dropped(clock.instant());
    }

    /** @param isOverdue its page should long have closed by itself */
    record Unsettled(UUID checkoutId, boolean isOverdue) {}

    /** Checkouts whose attempts are to be asked about now; another node does not get them at the same time. */
    List<Unsettled> claimUnderWay() {
        var limit = clock.instant().minus(PaymentService.PAGE_VALID).minus(GRACE);
        return repository.claimAttempts(PaymentAttempt.Status.STARTED).stream()
                .map(repository::attempt)
                .map(attempt -> new Unsettled(
                        repository.payment(attempt.paymentId()).checkoutId(),
                        attempt.startedAt().isBefore(limit)))
                .toList();
    }

    List<OpenAttempt> claimDropping() {
        return repository.claimAttempts(PaymentAttempt.Status.VOIDING).stream()
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
