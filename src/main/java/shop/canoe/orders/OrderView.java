package shop.canoe.orders;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/**
 * One seller's order.
 *
 * @param number people read it out, e.g. {@code 7K2F-9Q4D-1}
 * @param events what happened and when, oldest first
 */
public record OrderView(
        String number,
        String groupNumber,
        UUID checkoutId,
        OrderStatus status,
        SellerId sellerId,
        String sellerName,
        EmailAddress email,
        PostalAddress address,
        String deliverySpeed,
        String promise,
        List<Line> lines,
        Money items,
        Money delivery,
        Money deliveryTax,
        Money tax,
        Money total,
        Instant placedAt,
        List<Event> events) {

    /**
     * One SKU as it was sold.
     *
     * @param number its place in the order, from 0
     * @param discount what promotions took off the whole line; {@code net} is without it
     * @param subsidy what the marketplace pays the seller for coupons that it bears: what more {@code net} would be without
     *     them
     * @param trace how the price came about, as pricing wrote it down
     * @param dispatched units handed to a carrier; never more than were not cancelled
     * @param returned units that came back; never more than were dispatched
     * @param recalled units that were dispatched and called back, because nobody paid for them
     */
    public record Line(
            int number,
            OfferId offerId,
            String sku,
            String title,
            String label,
            String image,
            String url,
            String condition,
            int quantity,
            Money unitPrice,
            Money discount,
            Money net,
            Money subsidy,
            int taxBasisPoints,
            Money tax,
            String trace,
            Optional<Gift> gift,
            int dispatched,
            int cancelled,
            int returned,
            int recalled) {

        /** Of all units, as the price was shown, after coupons: without tax, or with it where prices contained it. */
        public Money amount() {
            return unitPrice.times(quantity).minus(discount);
        }

        /** Units neither sent nor cancelled. */
        public int left() {
            return quantity - dispatched - cancelled;
        }

        /** Units that went to the customer. */
        public int sent() {
            return dispatched - recalled;
        }

        /** Units that were sent and did not come back. */
        public int returnable() {
            return sent() - returned;
        }

        /** Units that were given up, before they were dispatched or after. */
        public int givenUp() {
            return cancelled + recalled;
        }
    }

    /**
     * A step of the order's life.
     *
     * @param status of the order after it
     * @param detail what it was about, in words; may be empty
     */
    public record Event(OrderStatus status, OrderStep step, OrderActor actor, String detail, Instant at) {}

    /** Whether the prices it was sold at contained the tax: then what was shown of a line is its net and its tax. */
    public boolean isTaxIncluded() {
        return lines.stream()
                .anyMatch(line -> line.tax().isPositive()
                        && line.amount().equals(line.net().plus(line.tax())));
    }

    /** All lines as prices were shown. */
    public Money shownItems() {
        return lines.stream().map(Line::amount).reduce(Money.zero(total.currency()), Money::plus);
    }

    /** Delivery as prices were shown. */
    public Money shownDelivery() {
        return isTaxIncluded() ? delivery.plus(deliveryTax) : delivery;
    }

    /** @throws OrderNotFoundException if it has no such line */
    public Line line(int lineNumber) {
        if (lineNumber < 0 || lineNumber >= lines.size()) throw new OrderNotFoundException(number + '/' + lineNumber);
        return lines.get(lineNumber);
    }

    /**
     * What falls on these units: of each line's net and tax by {@link Money#ofUnits}, with all of the delivery or none.
     */
    public OrderShare share(List<OrderUnits> units, boolean withDelivery) {
        long net = 0;
        long unitTax = 0;
        for (var some : units) {
            var line = line(some.line());
            net += line.net().ofUnits(some.from(), some.to(), line.quantity()).minor();
            unitTax +=
                    line.tax().ofUnits(some.from(), some.to(), line.quantity()).minor();
        }
        return new OrderShare(
                net,
                withDelivery ? delivery.minor() : 0,
                withDelivery ? unitTax + deliveryTax.minor() : unitTax,
                total.currency());
    }

    /** The events a customer cares about: from the confirmation on. */
    public List<Event> milestones() {
        return events.stream()
                .filter(event -> event.status() != OrderStatus.PENDING && event.status() != OrderStatus.REJECTED)
                .toList();
    }

    /** Whether units are left that the seller can send. */
    public boolean isDispatchable() {
        return status.isOpen();
    }

    /** Whether anything can be cancelled, at once or by asking the seller. */
    public boolean isCancellable() {
        return status.isOpen();
    }

    public boolean isBeingPacked() {
        return status == OrderStatus.PACKING;
    }

    /** Units neither sent nor cancelled. */
    public int left() {
        return lines.stream().mapToInt(Line::left).sum();
    }

    /** Units handed to a carrier, with those that were called back. */
    public int dispatched() {
        return lines.stream().mapToInt(Line::dispatched).sum();
    }

    /** Units that went to the customer. */
    public int sent() {
        return lines.stream().mapToInt(Line::sent).sum();
    }

    /** What is left, by line number. */
    public Map<Integer, Integer> unitsLeft() {
        return lines.stream().collect(toMap(Line::number, Line::left));
    }

    /** These units in words: {@code 1 × Aurora desk lamp, 2 × Willow teapot}. */
    public String words(Map<Integer, Integer> units) {
        return lines.stream()
                .filter(line -> units.getOrDefault(line.number(), 0) > 0)
                .map(line -> units.get(line.number()) + " × " + line.title())
                .collect(joining(", "));
    }

    public int units() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
