package shop.canoe.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import shop.canoe.catalog.ProductId;

/** Sales figures in the database. */
@ApplicationScoped
class SalesRepository {
    @Inject
    EntityManager database;

    List<ProductId> listMostSold(int limit) {
        return database.createQuery(
                        "select s.productId from ProductSales s order by s.units desc, s.productId", UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(ProductId::new)
                .toList();
    }

    /** False if this checkout was counted before. */
    boolean addCounted(UUID checkoutId) {
        return database.unwrap(Session.class)
                        .createNativeMutationQuery(
                                "insert ignore into recommendations_counted (checkout_id) values (:checkout)")
                        .setParameter("checkout", checkoutId)
                        .executeUpdate()
                == 1;
    }

    void count(ProductId product, long units) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into recommendations_sales (product_id, units) values (:product, :units)
                        on duplicate key update units = units + :units
                        """)
                .setParameter("product", product.value())
                .setParameter("units", units)
                .executeUpdate();
    }
}
