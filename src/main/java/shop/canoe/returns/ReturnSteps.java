package shop.canoe.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.inventory.StockKeeping;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderFulfilment;
import shop.canoe.orders.OrderFulfilment.Taken;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.RefundOrder;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.sellers.SellerId;

/** The transactions of a return. */
@ApplicationScoped
@Transactional
class ReturnSteps {
    @Inject
    ReturnRepository returns;

    @Inject
    ReturnPolicy policy;

    @Inject
    OrderHistory history;

    @Inject
    OrderFulfilment orders;

    @Inject
    StockKeeping stock;

    @Inject
    ShipmentService shipments;

    @Inject
    PaymentService payments;

    @Inject
    ReturnMail mail;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    ReturnView request(RequestReturn command, Optional<UUID> photo, String orderNumber) {
        var units = command.wanted().units();
        var order = orders.returnAsked(orderNumber, units); // first, because it lets returns of an order take turns
        command.wanted().requireAsShown(orderNumber, policy.returnable(order));
        policy.claim(order, units);
        var back = Return.of(command, photo, order, clock.instant());
        returns.add(back);
        mail.requested(back.toView(), order);
        return back.toView();
    }

    void receive(SellerId seller, String number) {
        var back = find(seller, number);
        if (!returns.receive(back, clock.instant())) throw new ReturnDecidedException(number);
    }

    /** Gives the exact share of the accepted units back, in one transaction with everything that says so. */
    ReturnView settle(SellerId seller, String number, Inspection inspection) {
        var back = find(seller, number);
        var order = history.ofSeller(seller, back.orderNumber());
        var accepted = inspection.within(back.toView());
        var to = accepted.isEmpty() ? ReturnState.DECLINED : ReturnState.SETTLED;
        if (!returns.settle(back, to, inspection.answer(), clock.instant())) throw new ReturnDecidedException(number);
        back.toView()
                .lines()
                .forEach(line -> returns.release(
                        order.number(), line.number(), line.units() - accepted.getOrDefault(line.number(), 0)));
        if (!accepted.isEmpty()) accept(back, order, accepted, inspection.isSellable());
        mail.settled(back.toView(), order);
        return back.toView();
    }

    private void accept(Return back, OrderView order, Map<Integer, Integer> accepted, boolean sellable) {
        if (back.outcome() == ReturnOutcome.REPLACEMENT) replace(back, order, accepted, sellable);
        else giveBack(back, accepted, sellable);
        if (sellable) stock.takeBack(back.id(), byOffer(order, accepted));
    }

    private void giveBack(Return back, Map<Integer, Integer> accepted, boolean sellable) {
        var taken = orders.takeBack(back.orderNumber(), accepted);
        back.accept(taken, sellable);
        var view = back.toView();
        payments.refund(new RefundOrder(
                view.id(),
                view.checkoutId(),
                view.orderNumber(),
                paidParcels(taken),
                taken.share().total(),
                view.outcome() == ReturnOutcome.CREDIT,
                view.accountId()));
        events.publish(new ReturnSettled(
                view.id(),
                view.checkoutId(),
                view.orderNumber(),
                view.sellerId().value(),
                taken.units(),
                taken.share()));
    }

    private List<UUID> paidParcels(Taken taken) {
        return shipments.ofOrders(List.of(taken.order().number())).stream()
                .filter(parcel -> parcel.share().total().isPositive())
                .filter(parcel -> parcel.units().stream()
                        .anyMatch(sent -> taken.units().stream().anyMatch(sent::overlaps)))
                .map(ShipmentView::id)
                .toList();
    }

    /** The customer keeps what was bought, only another piece of it; so its units can come back again. */
    private void replace(Return back, OrderView order, Map<Integer, Integer> accepted, boolean sellable) {
        back.replace(
                accepted.entrySet().stream()
                        .map(line -> new OrderUnits(line.getKey(), 0, line.getValue()))
                        .toList(),
                sellable);
        stock.replace(back.id(), byOffer(order, accepted));
        accepted.forEach((line, units) -> returns.release(order.number(), line, units));
    }

    private Return find(SellerId seller, String number) {
        return returns.find(number)
                .filter(back -> back.isOf(seller))
                .orElseThrow(() -> new ReturnNotFoundException(number));
    }

    private static Map<OfferId, Integer> byOffer(OrderView order, Map<Integer, Integer> units) {
        return units.entrySet().stream()
                .collect(groupingBy(line -> order.line(line.getKey()).offerId(), summingInt(Map.Entry::getValue)));
    }
}
