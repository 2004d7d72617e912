package shop.canoe.payments;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.PaymentBooks.OpenAttempt;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.GatewayUnavailableException;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.payments.gateway.OpenPage;
import shop.canoe.payments.gateway.PaymentKey;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Messages;

/**
 * Takes the money for a checkout. No method that calls a gateway holds a transaction while it does.
 */
@ApplicationScoped
public class PaymentService {
    /** How long the payment page takes a card; shorter than any hold on stock, so that no late payment finds it gone. */
    public static final Duration PAGE_VALID = Duration.ofMinutes(15);

    private static final Duration OPENING_LIMIT = Duration.ofSeconds(10);

    private final SharedCalls<String> opening = new SharedCalls<>(OPENING_LIMIT);

    @Inject
    PaymentBooks books;

    @Inject
    PaymentParts parts;

    @Inject
    InstrumentService instruments;

    @Inject
    Gateways gateways;

    @Inject
    Messages messages;

    /**
     * Writes down, in the caller's transaction, that this checkout is to be paid; again with the same amount changes nothing.
     * An amount of zero counts as paid at once.
     *
     * @throws PaymentUnderWayException if it is being paid, or was, with another amount
     * @throws PaymentLockedException for a while after too many cards were declined
     */
    public void prepare(UUID checkoutId, Money amount, Payer payer) {
        books.prepare(checkoutId, amount, Optional.of(payer));
    }

    /**
     * {@link #prepare}s and begins in one, for who has the shopper before him.
     *
     * @return empty if it is paid already
     * @throws PaymentUnderWayException if it is being paid, or was, with another amount
     * @throws PaymentLockedException for a while after too many cards were declined
     * @throws InstrumentNotFoundException if the account has no such card
     */
    public Optional<BegunPayment> begin(UUID checkoutId, Money amount, Payer payer, PayWith with) {
        return books.begin(checkoutId, amount, payer, means(with))
                .map(attempt -> new BegunPayment(checkoutId, attempt));
    }

    /** As {@link #begin(UUID, Money, Payer, PayWith)}, for what nobody has ever begun to pay, which its owner knows; a second payment fails. */
    public Optional<BegunPayment> beginFirst(UUID checkoutId, Money amount, Payer payer, PayWith with) {
        return books.beginFirst(checkoutId, amount, payer, means(with))
                .map(attempt -> new BegunPayment(checkoutId, attempt));
    }

    /**
     * Begins an attempt to pay what is prepared, in the caller's transaction: what the caller has locked and seen is so when
     * it begins. The attempt that is under way is the same again; after a decline a new one begins. {@link #open} goes on
     * when the transaction is committed.
     *
     * @return empty if it is paid already
     * @throws PaymentLockedException for a while after too many cards were declined
     * @throws InstrumentNotFoundException if the account has no such card
     */
    public Optional<BegunPayment> begin(UUID checkoutId, PayWith with) {
        return books.begin(checkoutId, means(with)).map(attempt -> new BegunPayment(checkoutId, attempt));
    }

    private PaymentBooks.Means means(PayWith with) {
        var card = with.card()
                .map(kept -> instruments
                        .find(kept.accountId(), kept.instrumentId())
                        .orElseThrow(InstrumentNotFoundException::new));
        return new PaymentBooks.Means(
                card.map(PaymentInstrument::gateway).orElseGet(gateways::preferred),
                card.map(PaymentInstrument::token).orElse(null),
                with.returnUrl());
    }

    /**
     * Opens the gateway's hosted page for an attempt, or charges its kept card, which needs no page unless its bank asks for
     * one. The same attempt again leads to the same page. Called outside any transaction.
     *
     * @return the page's address; the attempt's {@code returnUrl} where there is none
     * @throws GatewayUnavailableException if the gateway does not answer to the opening of a page
     */
    @WithSpan("payment")
    public String open(BegunPayment begun) {
        var attempt = begun.attempt();
        if (attempt.page() != null) return attempt.page();
        var token = attempt.token();
        if (token == null) return opening.call(attempt.id(), () -> openSomewhere(attempt));
        try {
            return opening.call(attempt.id(), () -> charge(begun.checkoutId(), attempt, token));
        } catch (GatewayUnavailableException unknown) {
            return attempt.returnUrl();
        }
    }

    /**
     * Begins and opens, where nothing has to be looked at in the same transaction.
     *
     * @return as {@link #open}; {@code returnUrl} if it is paid already
     */
    public String start(UUID checkoutId, String returnUrl) {
        return Transactions.retrying(() -> begin(checkoutId, PayWith.page(returnUrl)))
                .map(this::open)
                .orElse(returnUrl);
    }

    private String charge(UUID checkoutId, OpenAttempt attempt, String token) {
        var answer = gateways.call(attempt.gateway(), gateway -> gateway.charge(page(attempt), token));
        Transactions.retrying(() -> books.opened(attempt.id(), answer));
        Transactions.retrying(() -> books.settle(checkoutId, attempt, Optional.of(answer)));
        var page = answer.page();
        return answer.state() == GatewayPayment.State.OPEN && page != null ? page : attempt.returnUrl();
    }

    /** At another gateway if the first does not answer: nobody has seen a page there, so nobody can pay on it. */
    private String openSomewhere(OpenAttempt attempt) {
        try {
            return open(attempt);
        } catch (GatewayUnavailableException e) {
            var other = gateways.otherThan(attempt.gateway()).orElseThrow(() -> e);
            return open(
                    Transactions.retrying(() -> books.goOn(attempt.id(), other)).orElseThrow(() -> e));
        }
    }

    private String open(OpenAttempt attempt) {
        var answer = gateways.call(attempt.gateway(), gateway -> gateway.open(page(attempt)));
        return Transactions.retrying(() -> books.opened(attempt.id(), answer))
                .orElseThrow(() -> new GatewayUnavailableException(attempt.gateway(), "answered too late"));
    }

    /** Asks the gateway where the payment stands and writes it down; UNKNOWN if it does not answer. Idempotent. */
    public PaymentStatus resolve(UUID checkoutId) {
        return books.underWay(checkoutId)
                .map(attempt -> ask(checkoutId, attempt, false))
                .orElseGet(() -> status(checkoutId));
    }

    /** As {@link #resolve}, but closes the payment page if nobody has paid on it yet. */
    public PaymentStatus cancel(UUID checkoutId) {
        return books.underWay(checkoutId)
                .map(attempt -> ask(checkoutId, attempt, true))
                .orElseGet(() -> status(checkoutId));
    }

    /** Gives up an authorisation, in the caller's transaction, because there is nothing to deliver; the gateway is told soon after. */
    public void drop(UUID checkoutId) {
        books.drop(checkoutId);
    }

    /**
     * Gives captured money back: written down in the caller's transaction, done soon after; {@link PaymentRefunded} tells.
     * The same reference again changes nothing.
     *
     * @throws CaptureUnderWayException if one of its shipments is still being taken for; soon it is known
     * @throws MoreThanCapturedException if one was refused, if so much was not taken for the order, or is given back already
     */
    public void refund(RefundOrder order) {
        parts.refund(order);
    }

    /** Where the payment stands by our own books. */
    public PaymentStatus status(UUID checkoutId) {
        return view(checkoutId).orElseThrow(PaymentNotFoundException::new).status();
    }

    /** The payment of a checkout by our own books; empty before it is prepared. */
    public Optional<PaymentView> view(UUID checkoutId) {
        return books.view(checkoutId);
    }

    /**
     * Asks the gateway about an attempt, also one our books have given up.
     *
     * @return whether it answered
     */
    boolean follow(UUID attemptId) {
        var asked = books.asked(attemptId);
        try {
            var answer = gateways.call(asked.attempt().gateway(), gateway -> look(gateway, asked.attempt()));
            Transactions.retrying(() -> books.settle(asked.checkoutId(), asked.attempt(), answer));
            return true;
        } catch (GatewayUnavailableException e) {
            return false;
        }
    }

    private PaymentStatus ask(UUID checkoutId, OpenAttempt attempt, boolean closing) {
        try {
            var answer = answer(attempt, closing);
            return Transactions.retrying(() -> books.settle(checkoutId, attempt, answer));
        } catch (GatewayUnavailableException e) {
            return Transactions.retrying(() -> books.unanswered(checkoutId));
        }
    }

    private Optional<GatewayPayment> answer(OpenAttempt attempt, boolean closing) {
        return gateways.call(attempt.gateway(), gateway -> {
            var known = closing ? look(gateway, attempt) : find(gateway, attempt);
            if (!closing || known.isEmpty() || known.get().state() != GatewayPayment.State.OPEN) return known;
            return Optional.of(gateway.close(new PaymentKey(attempt.key().key(), reference(attempt, known.get()))));
        });
    }

    private static @Nullable String reference(OpenAttempt attempt, GatewayPayment known) {
        return attempt.key().reference() == null
                ? known.reference()
                : attempt.key().reference();
    }

    /** A charge nobody wants any more is looked for, not made. */
    private static Optional<GatewayPayment> look(Gateway gateway, OpenAttempt attempt) {
        return attempt.token() == null
                ? gateway.find(attempt.key())
                : gateway.findCharge(attempt.key(), attempt.token());
    }

    /** A charge nobody has heard an answer to is made again with its key: the answer is the first one's. */
    private Optional<GatewayPayment> find(Gateway gateway, OpenAttempt attempt) {
        return attempt.token() == null || attempt.key().reference() != null
                ? gateway.find(attempt.key())
                : Optional.of(gateway.charge(page(attempt), attempt.token()));
    }

    private OpenPage page(OpenAttempt attempt) {
        return new OpenPage(
                attempt.id().toString(),
                attempt.amount(),
                messages.of("payments.description"),
                attempt.returnUrl(),
                PAGE_VALID);
    }
}
