package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import shop.canoe.platform.events.DomainEvents;

/** Tells what an index has followed. */
@ApplicationScoped
class IndexNews {
    @Inject
    DomainEvents events;

    @Transactional
    public void tell(Collection<UUID> products) {
        events.publish(new ProductsIndexed(List.copyOf(products)));
    }
}
