package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.pricing.PriceWords;
import shop.canoe.pricing.PriceWords.Row;
import shop.canoe.pricing.Trace;

/**
 * Backs {@code /storefront/order-price.xhtml}: how the price of an order's line came about, as it was written down when it
 * was sold. For the account that bought it, or a guest with a pass.
 */
@Named
@RequestScoped
public class OrderPricePage {
    @Inject
    OrderHistory history;

    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    PriceWords words;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private OrderView.@Nullable Line line;

    /** Empty for what was sold before traces were kept. */
    public List<Row> getRows() {
        return getLine().trace().isEmpty()
                ? List.of()
                : words.rows(Trace.parse(getLine().trace()));
    }

    public OrderView.Line getLine() {
        if (line == null)
            line = group().order(asked("number")).lines().stream()
                    .filter(found -> String.valueOf(found.number()).equals(asked("line")))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("storefront.price.line_unknown"));
        return line;
    }

    /** The order it is a line of. */
    public String getUrl() {
        return door().home();
    }

    private OrderGroupView group() {
        return history.ofHolder(door().holder(), asked("number"));
    }

    private OrderDoor door() {
        return OrderDoor.of(parameters, user.signedIn().map(SignedIn::accountId), links.granted());
    }

    private String asked(String name) {
        return parameters.getOrDefault(name, "");
    }
}
