package shop.canoe.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        List<Event> events,
        @Nullable String carrier,
        @Nullable String trackingNumber) {

    /**
     * One SKU as it was sold.
     *
     * @param number its place in the order, from 0
     * @param discount what promotions took off the whole line; {@code net} is without it
     * @param trace how the price came about, as pricing wrote it down
     * @param dispatched units handed to a carrier; never more than were not cancelled
     * @param returned units that came back; never more than were dispatched
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
            int taxBasisPoints,
            Money tax,
            String trace,
            Optional<Gift> gift,
            int dispatched,
            int cancelled,
            int returned) {}

    /** A step of the order's life. */
    public record Event(OrderStatus status, Instant at) {}

    /** The events a customer cares about: from the confirmation on. */
    public List<Event> milestones() {
        return events.stream()
                .filter(event -> event.status() != OrderStatus.PENDING && event.status() != OrderStatus.REJECTED)
                .toList();
    }

    public boolean isDispatchable() {
        return status == OrderStatus.CONFIRMED;
    }

    public int units() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
