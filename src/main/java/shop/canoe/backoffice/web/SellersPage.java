package shop.canoe.backoffice.web;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferService;
import shop.canoe.orders.OrderHistory;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.text.Messages;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** Backs {@code /backoffice/sellers.xhtml}. Which seller a button means, it says by id, not by its row. */
@Named
@RequestScoped
public class SellersPage {
    @Inject
    SellerService sellers;

    @Inject
    OfferService offers;

    @Inject
    OrderHistory orders;

    @Inject
    CurrentUser user;

    @Inject
    Messages messages;

    @Inject
    @ManagedProperty("#{param.seller}")
    @Nullable
    String chosen;

    private @Nullable List<SellerLine> lines;
    private String done = "";

    /** By name; the table sorts it in place. */
    public List<SellerLine> getLines() {
        if (lines == null) lines = load();
        return lines;
    }

    public void suspend() {
        lines = null;
        var seller = chosen();
        sellers.suspend(seller.id(), user.who());
        done = messages.of("backoffice.sellers.suspended", seller.name());
    }

    public void reinstate() {
        lines = null;
        var seller = chosen();
        sellers.reinstate(seller.id(), user.who());
        done = messages.of("backoffice.sellers.reinstated", seller.name());
    }

    public long getActive() {
        return getLines().stream().filter(SellerLine::isActive).count();
    }

    public long getSuspended() {
        return getLines().stream().filter(SellerLine::isSuspended).count();
    }

    public long getOffers() {
        return getLines().stream().mapToLong(SellerLine::offers).sum();
    }

    /** Orders that are paid and not yet dispatched, of all sellers. */
    public long getWaiting() {
        return getLines().stream().mapToLong(SellerLine::waiting).sum();
    }

    /** What was just done, in words; empty at first. */
    public String getDone() {
        return done;
    }

    private List<SellerLine> load() {
        var all = sellers.list();
        var ids = all.stream().map(SellerView::id).toList();
        var offerCounts = offers.countsOf(ids);
        var orderCounts = orders.countsOf(ids);
        return all.stream()
                .map(seller -> SellerLine.of(
                        seller,
                        offerCounts.getOrDefault(seller.id(), 0L),
                        orderCounts.getOrDefault(seller.id(), Map.of())))
                .collect(toCollection(ArrayList::new));
    }

    private SellerView chosen() {
        return Optional.ofNullable(chosen)
                .flatMap(Ids::parse)
                .map(SellerId::new)
                .flatMap(id -> Optional.ofNullable(sellers.current(List.of(id)).get(id)))
                .orElseThrow(() -> new NotFoundException("sellers.not_found"));
    }
}
