package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.feeds.FeedReport;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderHistory.DailySales;
import shop.canoe.orders.OrderStatus;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.text.Formats;

/** Backs {@code /sellerconsole/seller-dashboard.xhtml}. */
@Named
@RequestScoped
public class SellerDashboardPage {
    private static final int DAYS = 30;
    private static final int SHOWN = 5;

    @Inject
    SellerConsole console;

    @Inject
    OrderHistory orders;

    @Inject
    FeedService feeds;

    @Inject
    LowStock lowStock;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    private @Nullable List<DailySales> days;
    private @Nullable Page<OrderView> waiting;
    private LowStock.@Nullable Found low;

    /** Orders and their items total over some days. */
    public record Figure(int orders, Money items) {}

    /** The last thirty days, today last. */
    public List<DailySales> getDays() {
        if (days == null) days = orders.salesByDay(console.id(), clock.instant().minus(Duration.ofDays(DAYS - 1)));
        return days;
    }

    public List<DailySales> getNewestDays() {
        var newest = new ArrayList<>(getDays());
        Collections.reverse(newest);
        return newest;
    }

    public SalesChart getChart() {
        return SalesChart.of(getDays(), formats);
    }

    public Figure getToday() {
        return figure(1);
    }

    public Figure getWeek() {
        return figure(7);
    }

    public Figure getMonth() {
        return figure(DAYS);
    }

    /** Orders to send, the newest few, and how many there are. */
    public Page<OrderView> getWaiting() {
        if (waiting == null) waiting = orders.ofSeller(console.id(), OrderStatus.OPEN, 1, SHOWN);
        return waiting;
    }

    public int getLowCount() {
        return low().count();
    }

    public List<OfferLine> getLow() {
        return low().lines();
    }

    public List<FeedReport> getFeeds() {
        return feeds.list(new FeedSource(Optional.of(console.id()))).stream()
                .limit(SHOWN)
                .toList();
    }

    private LowStock.Found low() {
        if (low == null) low = lowStock.of(console.id(), SHOWN);
        return low;
    }

    private Figure figure(int last) {
        var all = getDays();
        var counted = all.subList(Math.max(0, all.size() - last), all.size());
        return new Figure(
                counted.stream().mapToInt(DailySales::orders).sum(),
                counted.stream().map(DailySales::items).reduce(Money::plus).orElseThrow());
    }
}
