package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.checkout.CheckoutReview;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.CheckoutStep;
import shop.canoe.pricing.DeliverySpeed;
import shop.canoe.sellers.SellerId;

/** Backs {@code /checkout/checkout-delivery.xhtml}. */
@Named
@RequestScoped
public class CheckoutDeliveryPage {
    @Inject
    CheckoutService checkouts;

    @Inject
    CheckoutVisitor visitor;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    public @Nullable String enter() {
        return visitor.enter(CheckoutStep.DELIVERY);
    }

    public String save() {
        var speeds = new HashMap<SellerId, DeliverySpeed>();
        for (var parcel : getReview().parcels()) {
            var wanted = parameters.get("speed-" + parcel.sellerId().value());
            Stream.of(DeliverySpeed.values())
                    .filter(speed -> speed.name().equals(wanted))
                    .forEach(speed -> speeds.put(parcel.sellerId(), speed));
        }
        visitor.forget();
        visitor.remember(checkouts.choose(visitor.key(), speeds));
        return visitor.next();
    }

    public CheckoutReview getReview() {
        return visitor.review();
    }
}
