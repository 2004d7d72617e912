package shop.canoe.sellers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.platform.cache.Caches;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Opens stores, shows sellers, changes their standing. */
@ApplicationScoped
@Transactional
public class SellerService {
    static final String CACHE = "sellers.view";

    @Inject
    SellerRepository sellers;

    @Inject
    AccountService accounts;

    @Inject
    Caches caches;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Opens a store, active at once, and gives the account that runs it the role SELLER.
     *
     * @throws shop.canoe.platform.error.InvalidException on slug, name, country and rates
     * @throws StoreTakenException if the slug is taken, or the account runs a store already
     */
    public SellerView open(OpenStore command) {
        StoreRules.check(command);
        var seller = Seller.open(command, clock.instant());
        sellers.add(seller);
        accounts.grant(new AccountId(command.accountId()), Role.SELLER);
        return seller.toView();
    }

    /** The seller this account works for. */
    public Optional<SellerView> ofAccount(UUID accountId) {
        return sellers.findByAccount(accountId).map(Seller::toView);
    }

    public Optional<SellerView> bySlug(String slug) {
        return sellers.findBySlug(slug).map(Seller::toView);
    }

    /** Sellers by id, whatever their state; unknown ids are absent. Cached for a minute: never decides whether something may be sold. */
    public Map<SellerId, SellerView> views(Collection<SellerId> ids) {
        return caches.getAll(CACHE, ids, this::load);
    }

    /** Sellers by id as they stand in the database now; unknown ids are absent. Decides whether something may be sold. */
    public Map<SellerId, SellerView> current(Collection<SellerId> ids) {
        return load(ids);
    }

    /** All sellers by name. */
    public List<SellerView> list() {
        return sellers.list().stream().map(Seller::toView).toList();
    }

    /**
     * Stops a seller from selling; doing it twice changes nothing. Publishes {@link SellerStateChanged}.
     *
     * @throws SellerNotFoundException if there is none
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void suspend(SellerId id, SignedIn who) {
        who.require(Role.OPERATOR);
        if (get(id).suspend()) changed(id);
    }

    /**
     * Lets a suspended seller sell again. Publishes {@link SellerStateChanged}.
     *
     * @throws SellerNotFoundException if there is none
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void reinstate(SellerId id, SignedIn who) {
        who.require(Role.OPERATOR);
        if (get(id).reinstate()) changed(id);
    }

    private void changed(SellerId id) {
        events.publish(new SellerStateChanged(id.value()));
    }

    private Map<SellerId, SellerView> load(Collection<SellerId> ids) {
        return sellers.list(ids).stream().collect(Collectors.toMap(SellerView::id, Function.identity()));
    }

    private Seller get(SellerId id) {
        return sellers.find(id).orElseThrow(SellerNotFoundException::new);
    }
}
