package shop.canoe.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What shoppers do in this shop, each step under the name that reports use. */
final class Visits {
    static final String CHOICE = "product to buy";
    static final String CART = "cart";
    static final String ADDRESS = "address";
    static final String REVIEW = "review";
    static final String PLACE = "place order";
    static final String CONFIRMATION = "confirmation";
    static final String SIGN_IN = "sign-in";
    static final String ORDERS = "orders";

    private static final String TO_CHECKOUT = "Proceed to checkout";
    private static final String TO_DELIVERY = "Continue to delivery";
    private static final String PLACE_BUTTON = "id=\"place\"";
    private static final String ORDER_NUMBER = "data-t=\"order-number\"";
    private static final String COOKIES = "gatling.http.cookies";

    private final Addresses addresses;
    private final Customer customer;

    /** Visits that were begun, to be gone on with by others. */
    private final Queue<Session> begun = new ConcurrentLinkedQueue<>();

    /** Somebody with an account and an order. */
    record Customer(String email, String password, String order) {}

    Visits(Addresses addresses, Customer customer) {
        this.addresses = addresses;
        this.customer = customer;
    }

    /** One of the pages of this kind. */
    ChainBuilder page(PageKind kind) {
        return Steps.measured(kind.title(), Steps.open(() -> addresses.any(kind)));
    }

    /** One of its first few pages, so that all of them are in the cache. */
    ChainBuilder page(PageKind kind, int few) {
        var all = addresses.all(kind);
        int bound = Math.min(few, all.size());
        return Steps.measured(
                kind.title(),
                Steps.open(() -> all.get(ThreadLocalRandom.current().nextInt(bound))));
    }

    /** What the ceiling has for this kind of page. */
    ChainBuilder ceiling(PageKind kind) {
        var address = new Address(Ceiling.path(kind), addresses.all(kind).get(0).shows(), 1);
        return Steps.measured(kind.title(), Steps.open(() -> address));
    }

    /** A visitor nobody knows. */
    static ChainBuilder stranger(ChainBuilder does) {
        return exec(flushCookieJar()).exec(does);
    }

    ChainBuilder lookAtCart() {
        return Steps.measured(CART, Steps.open(() -> new Address("/cart", TO_CHECKOUT, 1)));
    }

    /** Opens a product and puts it into the cart; not measured. */
    ChainBuilder fillCart() {
        return Steps.inOrder(choose(), exec(Steps.send()));
    }

    /** The cart with one thing more: the product's page counts for itself. */
    ChainBuilder putIntoCart() {
        return Steps.inOrder(
                choose(), Steps.measured(CART, exec(Steps.kept(Steps.send().check(substring(TO_CHECKOUT))))));
    }

    private ChainBuilder choose() {
        return Steps.measured(
                CHOICE,
                exec(visit -> visit.set("product", addresses.any(PageKind.PRODUCT).path())),
                Steps.read("#{product}", "Add to cart"),
                Steps.fill("Add to cart", (form, visit) -> {}));
    }

    /** Who has given an address before comes to the review at once, and goes back to change it. */
    ChainBuilder address() {
        return Steps.measured(
                ADDRESS,
                Steps.read("/checkout", "</html>"),
                Steps.unless(TO_DELIVERY, Steps.read("/checkout/address", TO_DELIVERY)));
    }

    /** Who has chosen how it is delivered before comes from the address to the review at once. */
    ChainBuilder review() {
        return Steps.measured(
                REVIEW,
                Steps.fill(TO_DELIVERY, (form, visit) -> form.fill("Country", "France")
                        .fill("Full name", "Gwen")
                        .fill("Street and number", houseNumber() + " rue de la République")
                        .fill("Postcode", "69001")
                        .fill("Town or city", "Lyon")
                        .fill("E-mail address", "bench-" + UUID.randomUUID() + "@example.org")),
                exec(Steps.kept(Steps.send())),
                Steps.unless(
                        PLACE_BUTTON,
                        Steps.inOrder(
                                Steps.fill("Continue to review", (form, visit) -> {}),
                                exec(Steps.kept(Steps.send().check(substring(PLACE_BUTTON)))))));
    }

    /** Hardly anybody lives where another does: the shop counts what is ordered to one address. */
    private static int houseNumber() {
        return 1 + ThreadLocalRandom.current().nextInt(100_000);
    }

    /** Until the shop leads to the gateway. */
    ChainBuilder place() {
        return Steps.inOrder(Steps.fill("Place order", (form, visit) -> {}), placeFilled());
    }

    private static ChainBuilder placeFilled() {
        return Steps.measured(
                PLACE,
                exec(Steps.send()
                        .disableFollowRedirect()
                        .check(status().is(303), header("Location").saveAs("gateway"))));
    }

    /** Pays, and is told the order's number. */
    ChainBuilder pay() {
        return Steps.measured(
                CONFIRMATION,
                exec(Steps.kept(http("gateway").get("#{gateway}"))),
                Steps.fill("Pay", (form, visit) -> form.fill("Card number", "4242 4242 4242 4242")
                        .fill("Name on the card", "Gwen")
                        .fill("Expiry (MM/YY)", "12/34")
                        .fill("Security code", "123")),
                exec(Steps.send().check(substring(ORDER_NUMBER))));
    }

    /** Comes as far as a cart with something in it, for {@link #goOn}. */
    ChainBuilder beginCart() {
        return stranger(Steps.inOrder(fillCart(), leave()));
    }

    /** Comes as far as the review, for {@link #placeBegun}. */
    ChainBuilder beginOrder() {
        return stranger(Steps.inOrder(
                fillCart(), address(), review(), Steps.fill("Place order", (form, visit) -> {}), leave()));
    }

    private ChainBuilder leave() {
        return exec(visit -> {
            begun.add(visit);
            return visit;
        });
    }

    /** In the place of somebody who has begun. */
    ChainBuilder goOn() {
        return exec(visit -> Optional.ofNullable(begun.poll())
                .map(other -> Steps.form(other, visit.markAsSucceeded()).set(COOKIES, other.get(COOKIES)))
                .orElseGet(visit::markAsFailed));
    }

    /** Places what others have begun, until nothing is left. */
    ChainBuilder placeBegun() {
        return asLongAs(visit -> !begun.isEmpty()).on(Steps.inOrder(goOn(), placeFilled()));
    }

    ChainBuilder signInPage() {
        return Steps.measured(SIGN_IN, Steps.read("/sign-in", "Password"));
    }

    /** A customer's own orders, behind the password; then he leaves. */
    ChainBuilder orders() {
        return Steps.measured(
                ORDERS,
                Steps.fill("Sign in", (form, visit) -> form.fill("E-mail address", customer.email())
                        .fill("Password", customer.password())),
                exec(Steps.send()),
                Steps.read("/account/orders", customer.order()))
                .exec(flushCookieJar());
    }
}
