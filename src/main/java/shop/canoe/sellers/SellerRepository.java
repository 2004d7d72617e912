package shop.canoe.sellers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Sellers in the database. */
@ApplicationScoped
class SellerRepository {
    @Inject
    EntityManager database;

    Optional<Seller> find(SellerId id) {
        return Optional.ofNullable(database.find(Seller.class, id.value()));
    }

    Optional<Seller> findByAccount(UUID accountId) {
        return database.createQuery("select s from Seller s where s.accountId = :account", Seller.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    Optional<Seller> findBySlug(String slug) {
        return database.createQuery("select s from Seller s where s.slug = :slug", Seller.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    List<Seller> list(Collection<SellerId> ids) {
        if (ids.isEmpty()) return List.of();
        return database.createQuery("select s from Seller s where s.id in :ids", Seller.class)
                .setParameter("ids", ids.stream().map(SellerId::value).toList())
                .getResultList();
    }

    /** All, by name. */
    List<Seller> list() {
        return database.createQuery("select s from Seller s order by s.name, s.id", Seller.class)
                .getResultList();
    }

    /** @throws StoreTakenException if another seller has the slug or the account */
    void add(Seller seller) {
        try {
            database.persist(seller);
            database.flush();
        } catch (ConstraintViolationException e) {
            throw new StoreTakenException(seller.toView().slug());
        }
    }
}
