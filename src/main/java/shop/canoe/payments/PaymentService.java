package shop.canoe.payments;

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
     *
     * @throws PaymentUnderWayException if it is being paid, or was, with another amount
     * @throws PaymentLockedException for a while after too many cards were declined
     */
    public void prepare(UUID checkoutId, Money amount, Payer payer) {
        books.prepare(checkoutId, amount, Optional.of(payer));
    }

    /**
     * Opens the gateway's hosted page for a prepared payment and returns its address. The same attempt again returns the
     * same page; after a decline a new attempt begins.
     *
     * @param returnUrl where the shopper comes back to by GET
     * @throws GatewayUnavailableException if the gateway does not answer
     */
    public String start(UUID checkoutId, String returnUrl) {
        var attempt = Transactions.retrying(() -> books.begin(checkoutId, gateways.preferred(), returnUrl));
        if (attempt.page() != null) return attempt.page();
        // A kept card is being charged: there is no page to open, and no other gateway to go on to.
        if (attempt.token() != null) return attempt.returnUrl();
        return opening.call(attempt.id(), () -> openSomewhere(attempt));
    }

    /**
     * Pays a prepared payment with a card the account has kept, without a page unless its bank asks for one. An attempt that
     * is under way or has succeeded is left as it is.
     *
     * @param returnUrl where the shopper goes on; what became of the payment is asked there
     * @return that address, or the bank's page
     * @throws InstrumentNotFoundException if the account has no such card
     * @throws PaymentLockedException for a while after too many cards were declined
     */
    public String startWithSaved(UUID checkoutId, UUID accountId, UUID instrumentId, String returnUrl) {
        var card = Transactions.retrying(() -> instruments.find(accountId, instrumentId))
                .orElseThrow(InstrumentNotFoundException::new);
        var attempt = Transactions.retrying(() -> books.beginWith(checkoutId, card, returnUrl));
        if (attempt.page() != null) return attempt.page();
        var token = attempt.token();
        if (token == null) return returnUrl;
        try {
            return opening.call(attempt.id(), () -> charge(checkoutId, attempt, token));
        } catch (GatewayUnavailableException unknown) {
            return returnUrl;
        }
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
     * @throws MoreThanCapturedException if so much was not taken for the order, or is given back already
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
