package shop.canoe.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.Customer;

/** The form in which coupons are entered and taken out, on the cart and on the review page. */
@Named
@RequestScoped
public class CouponForm {
    @Inject
    CurrentCart current;

    @Inject
    CartService carts;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    /** Whether one of its buttons was pressed. */
    public boolean isPosted() {
        return parameters.containsKey("coupons");
    }

    /**
     * Does what was asked for.
     *
     * @param email who buys, where that is known beside the sign-in
     */
    public void act(Optional<EmailAddress> email) {
        var cart = current.key().orElseThrow(CartLineNotFoundException::new);
        if (parameters.containsKey("out")) {
            var code = CouponService.normal(parameters.getOrDefault("out", ""));
            carts.removeCoupon(cart, code);
            notices.add("cart.coupon.removed", code);
            return;
        }
        Optional<UUID> account = user.signedIn().map(SignedIn::accountId);
        notices.add("cart.coupon.entered", carts.enterCoupon(cart, getCode(), new Customer(account, email)));
    }

    /** What was typed. */
    public String getCode() {
        return parameters.getOrDefault(CouponService.FIELD, "");
    }

    /** Whether a code was typed and refused: what is accepted leads to another page. */
    public boolean isRefused() {
        return isPosted() && !parameters.containsKey("out");
    }
}
