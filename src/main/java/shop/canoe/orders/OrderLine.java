package shop.canoe.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;

/** One SKU on an order, with title and price frozen as they were when the order was placed; amounts in the order's currency. */
@Embeddable
record OrderLine(
        @Column(name = "offer_id") UUID offerId,
        String sku,
        String title,
        String label,
        String image,
        String url,
        @Column(name = "item_condition") String condition,
        int quantity,
        @Column(name = "unit_price_minor") long unitPriceMinor,
        @Column(name = "discount_minor") long discountMinor,
        @Column(name = "net_minor") long netMinor,
        @Column(name = "subsidy_minor") long subsidyMinor,
        @Column(name = "tax_basis_points") int taxBasisPoints,
        @Column(name = "tax_minor") long taxMinor,
        @Column(name = "trace") String trace,
        @Column(name = "gift_message") @Nullable String giftMessage,
        int dispatched,
        int cancelled,
        int returned,
        int recalled) {

    static OrderLine of(PlaceOrders.Line line) {
        return new OrderLine(
                line.offerId().value(),
                line.sku().value(),
                line.title(),
                line.label(),
                line.image(),
                line.url(),
                line.condition(),
                line.quantity(),
                line.unitPrice().minor(),
                line.discount().minor(),
                line.net().minor(),
                line.subsidy().minor(),
                line.taxBasisPoints(),
                line.tax().minor(),
                line.trace(),
                line.gift().map(Gift::message).orElse(null),
                0,
                0,
                0,
                0);
    }

    OrderView.Line toView(int number, String currency) {
        return new OrderView.Line(
                number,
                new OfferId(offerId),
                sku,
                title,
                label,
                image,
                url,
                condition,
                quantity,
                new Money(unitPriceMinor, currency),
                new Money(discountMinor, currency),
                new Money(netMinor, currency),
                new Money(subsidyMinor, currency),
                taxBasisPoints,
                new Money(taxMinor, currency),
                trace,
                Optional.ofNullable(giftMessage).map(Gift::new),
                dispatched,
                cancelled,
                returned,
                recalled);
    }
}
