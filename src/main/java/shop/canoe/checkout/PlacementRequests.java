package shop.canoe.checkout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.checkout.CheckoutReview.Line;
import shop.canoe.checkout.CheckoutReview.Parcel;
import shop.canoe.inventory.Reservation;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.Gift;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.PlaceOrders;
import shop.canoe.payments.Payer;
import shop.canoe.payments.PaymentService;
import shop.canoe.promotions.Redeem;
import shop.canoe.promotions.Redeem.DealUse;

/** What a placement asks of the other modules, put into their words; asks nobody itself. */
final class PlacementRequests {
    /** Longer than the payment page takes a card, so that what is paid in time is there. */
    static final Duration HOLD = PaymentService.PAGE_VALID.plusMinutes(5);

    private PlacementRequests() {}

    static Reservation hold(Checkout checkout, CheckoutReview review) {
        return hold(checkout, lines(review).collect(toMap(Line::offerId, Line::quantity, Integer::sum)));
    }

    /** What was placed before. */
    static Reservation hold(Checkout checkout, OrderGroupView placed) {
        return hold(checkout, units(placed));
    }

    private static Reservation hold(Checkout checkout, Map<OfferId, Integer> units) {
        var country = checkout.toView().address().orElseThrow().country();
        return new Reservation(checkout.id(), checkout.visitor().text(), country, units, HOLD);
    }

    static PlaceOrders orders(Checkout checkout, CheckoutReview review) {
        var view = checkout.toView();
        return new PlaceOrders(
                checkout.id(),
                checkout.accountId(),
                view.email().orElseThrow(),
                view.address().orElseThrow(),
                review.parcels().stream().map(PlacementRequests::part).toList(),
                review.totals().orElseThrow().total());
    }

    private static PlaceOrders.Part part(Parcel parcel) {
        var option = parcel.chosen().orElseThrow();
        var amounts = parcel.amounts().orElseThrow();
        return new PlaceOrders.Part(
                parcel.sellerId(),
                parcel.sellerName(),
                option.speed(),
                option.promise(),
                parcel.lines().stream().map(PlacementRequests::line).toList(),
                amounts.items(),
                amounts.delivery(),
                amounts.deliveryTax(),
                amounts.tax(),
                amounts.total());
    }

    private static PlaceOrders.Line line(Line line) {
        return new PlaceOrders.Line(
                line.offerId(),
                line.sku(),
                line.title(),
                line.label(),
                line.image(),
                line.url(),
                line.condition(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.net(),
                line.subsidy(),
                line.taxBasisPoints(),
                line.tax(),
                line.trace().toJson(),
                Optional.ofNullable(line.giftMessage()).map(Gift::new));
    }

    static Redeem uses(Checkout checkout, CheckoutReview review) {
        return new Redeem(
                checkout.id(),
                checkout.toView().customer(),
                review.used(),
                lines(review)
                        .flatMap(line -> line.deal().stream()
                                .map(deal -> new DealUse(deal.id(), line.name(), line.quantity(), deal.discount())))
                        .toList(),
                HOLD);
    }

    static Payer payer(Checkout checkout) {
        var view = checkout.toView();
        return new Payer(
                checkout.accountId(), view.email().orElseThrow(), view.address().orElseThrow());
    }

    static Map<OfferId, Integer> units(OrderGroupView group) {
        return group.orders().stream()
                .flatMap(order -> order.lines().stream())
                .collect(groupingBy(OrderView.Line::offerId, summingInt(OrderView.Line::quantity)));
    }

    static Stream<Line> lines(CheckoutReview review) {
        return review.parcels().stream().map(Parcel::lines).flatMap(List::stream);
    }
}
