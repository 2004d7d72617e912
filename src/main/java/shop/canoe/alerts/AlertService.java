package shop.canoe.alerts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.inventory.StockChanged;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.security.Throttle;
import shop.canoe.platform.security.TooOftenException;

/** Takes down who wants to hear when a SKU is in stock again, and tells them once. */
@ApplicationScoped
@Transactional
public class AlertService {
    private static final String PURPOSE = "alerts.link";
    private static final int MOST_ASKED = 30;
    private static final int MOST_MAILS = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    AlertRepository alerts;

    @Inject
    AlertMail mail;

    @Inject
    AccountService accounts;

    @Inject
    CatalogService catalog;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    Signer signer;

    @Inject
    Throttle throttle;

    /**
     * An account wants to be told; at once, if it is in stock by now.
     *
     * @throws AlertNotFoundException if nothing of this SKU is sold
     * @throws TooOftenException if this caller asks too often
     */
    public void ask(Sku sku, UUID account, String caller) {
        admit(sku, caller);
        alerts.ask(sku, accounts.view(new AccountId(account)).email(), AlertState.WAITING);
        tell(Set.of(sku));
    }

    /**
     * Somebody without an account wants to be told. The address gets a mail that asks whether it is wanted; whether it is
     * known here, or waits already, the answer does not say.
     *
     * @throws AlertNotFoundException if nothing of this SKU is sold
     * @throws TooOftenException if this caller asks too often
     */
    public void ask(Sku sku, EmailAddress email, String caller) {
        admit(sku, caller);
        if (!throttle.admits("alerts.email", email.value(), MOST_MAILS, WINDOW)) return;
        var alert = alerts.ask(sku, email, AlertState.ASKED);
        if (alert.state() == AlertState.ASKED) mail.confirm(alert, product(sku), path(alert));
    }

    /** The wish behind a mailed link. @throws AlertNotFoundException if the link is not ours */
    public AlertView view(String key) {
        return find(key).toView();
    }

    /** Proves the address of a wish; it is told at once if the thing is in stock by now. Again changes nothing. */
    public void confirm(String key) {
        var alert = find(key);
        if (alerts.move(alert, EnumSet.of(AlertState.ASKED), AlertState.WAITING)) tell(Set.of(alert.sku()));
    }

    /** Ends a wish: no mail comes of it any more. */
    public void end(String key) {
        alerts.move(find(key), EnumSet.allOf(AlertState.class), AlertState.ENDED);
    }

    /** The product of a SKU that is sold. @throws AlertNotFoundException if there is none */
    public ProductView product(Sku sku) {
        return findProduct(sku).orElseThrow(AlertNotFoundException::new);
    }

    /** Whether somebody sells it right now. */
    public boolean isInStock(Sku sku) {
        return inStock(Set.of(sku)).contains(sku);
    }

    void on(@Observes StockChanged event) {
        var changed = offers.views(event.offerIds().stream().map(OfferId::new).toList());
        tell(changed.values().stream().map(OfferView::sku).collect(toSet()));
    }

    /** Mails everybody who waits for those that are in stock; each wish is moved on first, so that it is told once. */
    private void tell(Collection<Sku> skus) {
        var waiting = alerts.waiting(skus).stream().collect(groupingBy(Alert::sku));
        if (waiting.isEmpty()) return;
        for (var sku : inStock(waiting.keySet()))
            findProduct(sku)
                    .ifPresent(product -> waiting.getOrDefault(sku, List.of()).stream()
                            .filter(alert -> alerts.move(alert, EnumSet.of(AlertState.WAITING), AlertState.TOLD))
                            .forEach(alert -> mail.back(alert, product, path(alert))));
    }

    private Set<Sku> inStock(Set<Sku> skus) {
        var active = offers.active(skus).values().stream().flatMap(List::stream).toList();
        var available = stock.available(active.stream().map(OfferView::id).toList());
        return active.stream()
                .filter(offer -> available.getOrDefault(offer.id(), 0) > 0)
                .map(OfferView::sku)
                .collect(toSet());
    }

    private void admit(Sku sku, String caller) {
        product(sku);
        if (!throttle.admits("alerts.caller", caller, MOST_ASKED, WINDOW)) throw new TooOftenException(WINDOW);
    }

    private Optional<ProductView> findProduct(Sku sku) {
        return Optional.ofNullable(catalog.productsOf(List.of(sku)).get(sku))
                .filter(product -> product.state() == ProductState.ACTIVE);
    }

    private String path(Alert alert) {
        return "/notify-me/wish/" + signer.sign(PURPOSE, alert.id().toString());
    }

    private Alert find(String key) {
        return signer.verify(PURPOSE, key)
                .flatMap(Ids::parse)
                .flatMap(alerts::find)
                .orElseThrow(AlertNotFoundException::new);
    }
}
