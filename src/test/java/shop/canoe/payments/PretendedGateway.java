package shop.canoe.payments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.GatewayCard;
import shop.canoe.payments.gateway.GatewayNotice;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.payments.gateway.GatewayUnavailableException;
import shop.canoe.payments.gateway.MoneyMove;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.payments.gateway.OpenPage;
import shop.canoe.payments.gateway.PaymentKey;

/** Answers {@code answer}, or that the page is open while there is none; counts what it is told by its keys. */
final class PretendedGateway implements Gateway {
    final Map<String, OpenPage> opened = new ConcurrentHashMap<>();
    final Map<String, Money> captured = new ConcurrentHashMap<>();
    final Map<String, Money> released = new ConcurrentHashMap<>();
    final Map<String, Money> refunded = new ConcurrentHashMap<>();
    final Set<String> charged = new HashSet<>();
    final Set<String> dropped = new HashSet<>();
    final List<String> calls = new ArrayList<>();

    /** What it says of every move. */
    MoveState moves = MoveState.DONE;

    /** Of the card that is kept. */
    @Nullable
    String token;

    boolean isSilent;
    boolean isDown;

    /** Does what it is told and says nothing. */
    boolean isDeaf;

    boolean releasesParts = true;
    private @Nullable GatewayPayment answer;
    private boolean knowsNothing;

    void paid(Money amount) {
        answer = payment(State.AUTHORISED, amount, null);
    }

    void failed(State state, @Nullable String reason) {
        answer = payment(state, PaymentBench.TOTAL, reason);
    }

    void forgets() {
        knowsNothing = true;
    }

    private final String name;

    PretendedGateway() {
        this("pretended");
    }

    PretendedGateway(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public GatewayPayment charge(OpenPage command, String kept) {
        charged.add(command.key());
        if (isDeaf) throw new GatewayUnavailableException(name(), "answer lost");
        return payment(State.AUTHORISED, command.amount(), null);
    }

    @Override
    public Optional<GatewayNotice> read(UnaryOperator<@Nullable String> headers, byte[] body) {
        return Optional.empty();
    }

    @Override
    public GatewayPayment open(OpenPage command) {
        if (isDown) throw new GatewayUnavailableException(name(), "down");
        opened.put(command.key(), command);
        answer = null;
        return page(command.key());
    }

    @Override
    public Optional<GatewayPayment> find(PaymentKey payment) {
        if (isSilent || isDown) throw new GatewayUnavailableException(name(), "silent");
        if (knowsNothing) return Optional.empty();
        return Optional.of(answer == null ? page(payment.key()) : answer);
    }

    @Override
    public GatewayPayment close(PaymentKey payment) {
        return payment(State.CANCELLED, PaymentBench.TOTAL, null);
    }

    @Override
    public void drop(PaymentKey payment) {
        dropped.add(payment.key());
    }

    @Override
    public MoveState capture(PaymentKey payment, MoneyMove part) {
        return move(captured, part);
    }

    @Override
    public MoveState release(PaymentKey payment, MoneyMove part) {
        return releasesParts ? move(released, part) : MoveState.PENDING;
    }

    @Override
    public MoveState refund(PaymentKey payment, MoneyMove part) {
        return move(refunded, part);
    }

    private MoveState move(Map<String, Money> moved, MoneyMove part) {
        calls.add(part.key());
        if (moves == MoveState.DONE) moved.put(part.key(), part.amount());
        if (isDeaf) throw new GatewayUnavailableException(name(), "answer lost");
        return moves;
    }

    private static GatewayPayment page(String key) {
        return new GatewayPayment(State.OPEN, null, "http://gateway.example/" + key, PaymentBench.TOTAL, null, null);
    }

    private GatewayPayment payment(State state, Money amount, @Nullable String reason) {
        return new GatewayPayment(
                state, null, null, amount, reason, new GatewayCard("Visa", "4242", "12/34", "print", token));
    }
}
