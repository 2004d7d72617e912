package shop.canoe.sellers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import shop.canoe.kernel.Money;
import shop.canoe.platform.persistence.Sql;
import shop.canoe.platform.persistence.SqlRow;

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

    /** Past the entities: every order asks. */
    List<SellerView> list(Collection<SellerId> ids) {
        if (ids.isEmpty()) return List.of();
        return Sql.list(
                database,
                """
                select id, slug, name, country, state, rates_currency, standard_minor, express_minor, free_from_minor,
                    joined_at
                from sellers_seller where id in (?)
                """,
                SellerRepository::view,
                ids.stream().map(SellerId::value).toList());
    }

    private static SellerView view(SqlRow row) {
        var currency = row.text("rates_currency");
        return new SellerView(
                new SellerId(row.id("id")),
                row.text("slug"),
                row.text("name"),
                row.text("country"),
                SellerState.valueOf(row.text("state")),
                new DeliveryRates(
                        new Money(row.amount("standard_minor"), currency),
                        row.amountIfAny("express_minor").map(minor -> new Money(minor, currency)),
                        row.amountIfAny("free_from_minor").map(minor -> new Money(minor, currency))),
                row.time("joined_at"));
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
