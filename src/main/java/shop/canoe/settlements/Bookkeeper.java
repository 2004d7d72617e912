package shop.canoe.settlements;

import static shop.canoe.settlements.LedgerAccount.AUTHORISATIONS;
import static shop.canoe.settlements.LedgerAccount.COMMISSION;
import static shop.canoe.settlements.LedgerAccount.COMMISSION_TAX;
import static shop.canoe.settlements.LedgerAccount.COUPONS;
import static shop.canoe.settlements.LedgerAccount.CUSTOMERS;
import static shop.canoe.settlements.Part.MONEY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.arrears.ParcelSettled;
import shop.canoe.arrears.ParcelState;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.payments.PaymentAuthorised;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentRefunded;
import shop.canoe.payments.PaymentReleased;
import shop.canoe.returns.ReturnSettled;
import shop.canoe.settlements.Upstream.Units;

/**
 * Turns what happened into journals. Each journal follows from its event and from what was frozen at the sale, so events may
 * come in any order and more than once. What was earned and how its money came are journals of their own, with the account
 * of the customers between them: a shipment may be paid through two gateways.
 */
@ApplicationScoped
class Bookkeeper {
    @Inject
    Ledger ledger;

    @Inject
    Sales sales;

    @Inject
    Reserves reserves;

    @Inject
    Upstream upstream;

    void authorised(PaymentAuthorised event) {
        var held = new Money(event.minor(), event.currency());
        ledger.book(Journal.memo(JournalKind.AUTHORISE, event.attemptId().toString(), memo(event.gateway(), held)));
    }

    void released(PaymentReleased event) {
        var held = new Money(event.minor(), event.currency());
        ledger.book(Journal.memo(
                JournalKind.RELEASE, event.reference() + ":" + event.gateway(), memo(event.gateway(), held.negate())));
    }

    void captured(PaymentCaptured event) {
        sales.freeze(event.checkoutId());
        var shipment = shipment(event.shipmentId());
        reserves.lock(shipment);
        ledger.book(sale(shipment));
        var taken = new Money(event.minor(), event.currency());
        var postings = new ArrayList<>(memo(event.gateway(), taken.negate()));
        postings.add(Posting.debit(LedgerAccount.gateway(event.gateway()), MONEY, taken));
        postings.add(Posting.credit(CUSTOMERS, MONEY, taken));
        ledger.book(Journal.of(
                JournalKind.CAPTURE, event.shipmentId() + ":" + event.gateway(), event.orderNumber(), postings));
    }

    /** A parcel that arrived unpaid: its seller has earned it all the same; the bank has its money, or the shop bears it. */
    void settled(ParcelSettled event) {
        sales.freeze(event.checkoutId());
        var shipment = shipment(event.shipmentId());
        reserves.lock(shipment);
        ledger.book(sale(shipment));
        var owed = new Money(event.minor(), event.currency());
        boolean isPaid = event.state() == ParcelState.PAID_OTHERWISE;
        ledger.book(new Journal(
                isPaid ? JournalKind.CAPTURE : JournalKind.WRITE_OFF,
                event.shipmentId() + ":by_hand",
                Optional.of(event.orderNumber()),
                event.note(),
                List.of(
                        Posting.debit(isPaid ? LedgerAccount.BANK : LedgerAccount.BAD_DEBTS, MONEY, owed),
                        Posting.credit(CUSTOMERS, MONEY, owed))));
    }

    private Units shipment(UUID shipmentId) {
        return upstream.shipment(shipmentId).orElseThrow(() -> new IllegalStateException("no shipment " + shipmentId));
    }

    /** Nothing is booked if nothing is given back. */
    void returned(ReturnSettled event) {
        if (event.share().total().isZero()) return;
        sales.freeze(event.checkoutId());
        var shipments = upstream.shipmentsOf(event.orderNumber()).stream()
                .filter(shipment -> !common(shipment.units(), event.units()).isEmpty())
                .sorted(Comparator.comparing(Units::id))
                .toList();
        if (shipments.isEmpty()) throw new IllegalStateException("return of nothing that was sent: " + event);
        shipments.forEach(reserves::lock);
        ledger.book(Journal.of(
                JournalKind.RETURN, event.returnId().toString(), event.orderNumber(), takenBack(event, shipments)));
    }

    void refunded(PaymentRefunded event) {
        var given = new Money(event.minor(), event.currency());
        var part = event.part().isEmpty() ? "" : ":" + event.part();
        ledger.book(Journal.of(
                JournalKind.REFUND,
                event.reference() + ":" + event.gateway() + part,
                event.orderNumber(),
                List.of(
                        Posting.debit(CUSTOMERS, MONEY, given),
                        Posting.credit(LedgerAccount.gateway(event.gateway()), MONEY, given))));
    }

    private static List<Posting> memo(String gateway, Money held) {
        return List.of(
                Posting.debit(LedgerAccount.authorised(gateway), MONEY, held),
                Posting.credit(AUTHORISATIONS, MONEY, held));
    }

    private Journal sale(Units shipment) {
        var share = sales.share(
                shipment.orderNumber(), shipment.units(), shipment.share().currency());
        var account = reserves.accountOf(shipment);
        return Journal.of(
                JournalKind.SALE,
                shipment.id().toString(),
                shipment.orderNumber(),
                earned(account, shipment.id(), shipment.share(), share));
    }

    /** What is given back lies where the shipment lies it came with: in the reserve, or past it. */
    private List<Posting> takenBack(ReturnSettled event, List<Units> shipments) {
        var shares = shipments.stream()
                .map(shipment -> sales.share(
                        event.orderNumber(),
                        common(shipment.units(), event.units()),
                        event.share().currency()))
                .toList();
        var given = parts(event.share(), shares);
        var postings = new ArrayList<Posting>();
        for (int i = 0; i < shipments.size(); i++) {
            var shipment = shipments.get(i);
            earned(reserves.accountOf(shipment), shipment.id(), given.get(i), shares.get(i)).stream()
                    .map(Posting::reversed)
                    .forEach(postings::add);
        }
        return postings;
    }

    /** Customers owe the whole; the seller gets it, and what the shop's coupons took off; the shop takes its commission from that. */
    private static List<Posting> earned(LedgerAccount seller, UUID shipment, OrderShare share, SaleShare taken) {
        var currency = share.currency();
        var lines = List.of(
                Posting.debit(CUSTOMERS, MONEY, share.total()),
                Posting.credit(seller, Part.ITEMS, new Money(share.items(), currency)),
                Posting.debit(COUPONS, Part.SUBSIDY, taken.subsidy()),
                Posting.credit(seller, Part.SUBSIDY, taken.subsidy()),
                Posting.credit(seller, Part.DELIVERY, new Money(share.delivery(), currency)),
                Posting.credit(seller, Part.TAX, new Money(share.tax(), currency)),
                Posting.debit(seller, Part.COMMISSION, taken.commission()),
                Posting.credit(COMMISSION, Part.COMMISSION, taken.commission()),
                Posting.debit(seller, Part.COMMISSION_TAX, taken.commissionTax()),
                Posting.credit(COMMISSION_TAX, Part.COMMISSION_TAX, taken.commissionTax()));
        return lines.stream().map(line -> line.of(shipment)).toList();
    }

    /** A return's share by shipment: the units' own, and delivery or a deduction with the first. */
    private static List<OrderShare> parts(OrderShare whole, List<SaleShare> shares) {
        var parts = new ArrayList<OrderShare>();
        long items = whole.items();
        long tax = whole.tax();
        for (var share : shares.subList(1, shares.size())) {
            parts.add(new OrderShare(share.net().minor(), 0, share.tax().minor(), whole.currency()));
            items = Math.subtractExact(items, share.net().minor());
            tax = Math.subtractExact(tax, share.tax().minor());
        }
        parts.add(0, new OrderShare(items, whole.delivery(), tax, whole.currency()));
        return parts;
    }

    /** The units that are in both. */
    private static List<OrderUnits> common(List<OrderUnits> some, List<OrderUnits> others) {
        return some.stream()
                .flatMap(a -> others.stream()
                        .filter(b -> a.line() == b.line())
                        .map(b -> new OrderUnits(a.line(), Math.max(a.from(), b.from()), Math.min(a.to(), b.to()))))
                .filter(units -> units.count() > 0)
                .toList();
    }
}
