package shop.canoe.bench;

import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import java.util.Locale;

/**
 * How often shoppers do what: TPC Benchmark W, version 1.8, clause 5.3.1.1, in hundredths of a percent. The two pages for
 * administrators (0.2 %) are left out. "Search Request", a page with nothing but the form for a search, is a category here:
 * this shop has that form on every page. Order Inquiry is the sign-in, Order Display the account's orders.
 *
 * <p>Who does what comes after something does that first: the visitors who put something into the cart are those of whom some go on to
 * the address, of whom some go on to the review, of whom some place the order; the shares of all pages come out as the specification has them.
 */
enum Mix {
    BROWSING(2900, 1100, 1100, 2100, 1200, 1100, 200, 82, 75, 69, 30, 25),
    SHOPPING(1600, 500, 500, 1700, 2000, 1700, 1160, 300, 260, 120, 75, 66),
    ORDERING(912, 46, 46, 1235, 1453, 1308, 1353, 1286, 1273, 1018, 25, 22);

    private final double home;
    private final double newProducts;
    private final double bestSellers;
    private final double product;
    private final double category;
    private final double search;
    private final double cart;
    private final double address;
    private final double review;
    private final double place;
    private final double signIn;
    private final double orders;

    Mix(double... hundredths) {
        home = hundredths[0];
        newProducts = hundredths[1];
        bestSellers = hundredths[2];
        product = hundredths[3];
        category = hundredths[4];
        search = hundredths[5];
        cart = hundredths[6];
        address = hundredths[7];
        review = hundredths[8];
        place = hundredths[9];
        signIn = hundredths[10];
        orders = hundredths[11];
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One page, or the way from the cart as far as this shopper goes. */
    ChainBuilder step(Visits visits) {
        double all = home + newProducts + bestSellers + product + category + search + cart + signIn;
        return randomSwitch()
                .on(
                        of(all, home, visits.page(PageKind.HOME)),
                        of(all, newProducts, visits.page(PageKind.NEW)),
                        of(all, bestSellers, visits.page(PageKind.BEST_SELLERS)),
                        of(all, product, visits.page(PageKind.PRODUCT)),
                        of(all, category, visits.page(PageKind.CATEGORY)),
                        of(all, search, visits.page(PageKind.SEARCH)),
                        of(all, cart, purchase(visits)),
                        of(all, signIn, Steps.inOrder(visits.signInPage(), some(signIn, orders, visits.orders()))));
    }

    /** Pages of a step on average. */
    double pagesPerStep() {
        double first = home + newProducts + bestSellers + product + category + search + cart + signIn;
        return (first + address + review + place + orders) / first;
    }

    private ChainBuilder purchase(Visits visits) {
        var ordered = Steps.inOrder(visits.place(), visits.pay());
        var reviewed = Steps.inOrder(visits.review(), some(review, place, ordered));
        var addressed = Steps.inOrder(visits.address(), some(address, review, reviewed));
        return Steps.inOrder(visits.putIntoCart(), some(cart, address, addressed));
    }

    /** Those of so many who go on. */
    private static ChainBuilder some(double of, double who, ChainBuilder goOn) {
        return randomSwitch().on(of(of, who, goOn));
    }

    private static Choice.WithWeight of(double all, double some, ChainBuilder does) {
        return percent(100 * some / all).then(does);
    }
}
