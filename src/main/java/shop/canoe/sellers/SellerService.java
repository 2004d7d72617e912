package shop.canoe.sellers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens stores, shows sellers, changes their standing. */
@ApplicationScoped
@Transactional
public class SellerService {

    /** Opens a store, active at once. */
    public SellerView open(OpenStore command) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The seller this account works for. */
    public Optional<SellerView> ofAccount(UUID accountId) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<SellerView> bySlug(String slug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Sellers by id, whatever their state; unknown ids are absent. Cached for a minute: never decides whether something may be sold. */
    public Map<SellerId, SellerView> views(Collection<SellerId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All sellers by name. */
    public List<SellerView> list() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Stops a seller from selling; doing it twice changes nothing. Publishes {@link SellerStateChanged}. */
    public void suspend(SellerId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Lets a suspended seller sell again. Publishes {@link SellerStateChanged}. */
    public void reinstate(SellerId id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
