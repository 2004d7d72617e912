package shop.canoe.returns;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderFulfilment.Taken;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** Goods on their way back. Its state is changed by conditional updates only, so that it is settled once. */
@Entity
@Table(name = "returns_return")
class Return {
    @Id
    private UUID id;

    @Column
    private String number;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column
    private ReturnState state;

    @Enumerated(EnumType.STRING)
    @Column
    private ReturnReason reason;

    @Column
    private String text;

    @Column
    private @Nullable UUID photo;

    @Enumerated(EnumType.STRING)
    @Column
    private ReturnOutcome outcome;

    @Column
    private String answer;

    @Column
    private boolean restocked;

    @Column(name = "items_minor")
    private long itemsMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column
    private String currency;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "returns_line", joinColumns = @JoinColumn(name = "return_id"))
    private Set<ReturnLine> lines = new HashSet<>();

    /** For JPA. */
    protected Return() {}

    static Return of(RequestReturn command, Optional<UUID> photo, OrderView order, Instant now) {
        var number = Ids.number(8);
        var back = new Return();
        back.id = Ids.next(now);
        back.number = "R-" + number.substring(0, 4) + '-' + number.substring(4);
        back.orderNumber = order.number();
        back.checkoutId = order.checkoutId();
        back.sellerId = order.sellerId().value();
        back.accountId = command.holder().accountId().orElse(null);
        back.state = ReturnState.REQUESTED;
        back.reason = command.reason();
        back.text = command.text();
        back.photo = photo.orElse(null);
        back.outcome = command.outcome();
        back.answer = "";
        back.currency = order.total().currency();
        back.requestedAt = now;
        command.wanted().units().forEach((line, units) -> {
            if (units > 0) back.lines.add(ReturnLine.announced(line, units));
        });
        return back;
    }

    /** Notes what of it was accepted, and what that cost. */
    void accept(Taken taken, boolean sellable) {
        note(taken.units());
        restocked = sellable;
        itemsMinor = taken.share().items();
        taxMinor = taken.share().tax();
    }

    /** Notes what of it was accepted against the same thing again. */
    void replace(List<OrderUnits> units, boolean sellable) {
        note(units);
        restocked = sellable;
    }

    private void note(List<OrderUnits> units) {
        for (var some : units) {
            var line = lines.stream()
                    .filter(each -> each.number() == some.line())
                    .findFirst()
                    .orElseThrow();
            lines.remove(line);
            boolean isFirst = line.accepted() == 0;
            lines.add(new ReturnLine(
                    line.number(),
                    line.units(),
                    line.accepted() + some.count(),
                    isFirst ? some.from() : line.fromUnit()));
        }
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String orderNumber() {
        return orderNumber;
    }

    ReturnOutcome outcome() {
        return outcome;
    }

    boolean isOf(SellerId seller) {
        return sellerId.equals(seller.value());
    }

    ReturnView toView() {
        return new ReturnView(
                id,
                number,
                orderNumber,
                checkoutId,
                new SellerId(sellerId),
                Optional.ofNullable(accountId),
                state,
                reason,
                text,
                Optional.ofNullable(photo),
                outcome,
                lines.stream()
                        .map(ReturnLine::toView)
                        .sorted(Comparator.comparing(ReturnView.Line::number))
                        .toList(),
                answer,
                restocked,
                new OrderShare(itemsMinor, 0, taxMinor, currency),
                requestedAt,
                Optional.ofNullable(receivedAt),
                Optional.ofNullable(settledAt));
    }
}
