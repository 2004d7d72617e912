package shop.canoe.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.canoe.payments.PaymentBench;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.GatewayNotice;
import shop.canoe.payments.gateway.GatewayPayment;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.payments.gateway.MoneyMove;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.payments.gateway.OpenPage;
import shop.canoe.payments.gateway.PaymentKey;

/** Of each page it remembers how it ended; a page that was declined may be paid on later. */
final class LateGateway implements Gateway {
    private final Map<String, State> pages = new ConcurrentHashMap<>();
    private final Map<String, String> returns = new ConcurrentHashMap<>();

    void decline() {
        pages.replaceAll((key, state) -> state == State.OPEN ? State.DECLINED : state);
    }

    /** On every page that takes a card, with another card where the first was declined. */
    void pay() {
        pages.replaceAll((key, state) -> state == State.OPEN || state == State.DECLINED ? State.AUTHORISED : state);
    }

    /** The keys of all attempts of a checkout that it has heard of. */
    List<String> attempts(UUID checkout) {
        return returns.entrySet().stream()
                .filter(page -> page.getValue().endsWith(checkout.toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Authorisations of a checkout that nobody has dropped. */
    List<String> live(UUID checkout) {
        return attempts(checkout).stream()
                .filter(key -> pages.get(key) == State.AUTHORISED)
                .toList();
    }

    @Override
    public String name() {
        return "late";
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public GatewayPayment open(OpenPage command) {
        returns.put(command.key(), command.returnUrl());
        pages.putIfAbsent(command.key(), State.OPEN);
        return payment(command.key());
    }

    @Override
    public GatewayPayment charge(OpenPage command, String token) {
        return open(command);
    }

    @Override
    public Optional<GatewayNotice> read(UnaryOperator<@Nullable String> headers, byte[] body) {
        return Optional.empty();
    }

    @Override
    public Optional<GatewayPayment> find(PaymentKey payment) {
        return pages.containsKey(payment.key()) ? Optional.of(payment(payment.key())) : Optional.empty();
    }

    @Override
    public GatewayPayment close(PaymentKey payment) {
        pages.computeIfPresent(payment.key(), (key, state) -> state == State.OPEN ? State.CANCELLED : state);
        return payment(payment.key());
    }

    @Override
    public void drop(PaymentKey payment) {
        pages.put(payment.key(), State.VOIDED);
    }

    @Override
    public MoveState capture(PaymentKey payment, MoneyMove part) {
        return MoveState.DONE;
    }

    @Override
    public MoveState release(PaymentKey payment, MoneyMove part) {
        return MoveState.DONE;
    }

    @Override
    public MoveState refund(PaymentKey payment, MoneyMove part) {
        return MoveState.DONE;
    }

    private GatewayPayment payment(String key) {
        return new GatewayPayment(
                pages.getOrDefault(key, State.OPEN),
                null,
                "http://gateway.example/" + key,
                PaymentBench.TOTAL,
                null,
                null);
    }
}
