package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products, variants and categories in the database. */
@ApplicationScoped
class CatalogRepository {
    @Inject
    EntityManager database;

    void add(Product product) {
        database.persist(product);
    }

    void add(Category category) {
        database.persist(category);
    }

    Optional<Product> find(ProductId id) {
        return Optional.ofNullable(database.find(Product.class, id.value()));
    }

    List<Product> list(Collection<ProductId> ids) {
        return database.createQuery("""
                        select distinct product from Product product left join fetch product.variants
                        where product.id in :ids
                        """, Product.class)
                .setParameter("ids", ids.stream().map(ProductId::value).toList())
                .getResultList();
    }

    /** Whole products that have one of the keys or one of the SKUs. */
    List<Product> listFor(Collection<String> productKeys, Collection<Sku> skus) {
        return database.createQuery("""
                        select distinct product from Product product left join fetch product.variants
                        where product.productKey in :keys or product.id in :ids
                        """, Product.class)
                .setParameter("keys", productKeys)
                .setParameter(
                        "ids",
                        productIds(skus).values().stream().map(ProductId::value).toList())
                .getResultList();
    }

    Map<Sku, ProductId> productIds(Collection<Sku> skus) {
        var found = new HashMap<Sku, ProductId>();
        database.createQuery("""
                        select variant.sku, product.id from Product product join product.variants variant
                        where variant.sku in :skus
                        """, Object[].class)
                .setParameter("skus", skus.stream().map(Sku::value).toList())
                .getResultList()
                .forEach(row -> found.put(new Sku((String) row[0]), new ProductId((UUID) row[1])));
        return found;
    }

    Map<String, ProductId> productIdsByNumber(Collection<String> numbers) {
        var found = new HashMap<String, ProductId>();
        database.createQuery(
                        "select product.number, product.id from Product product where product.number in :numbers",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()
                .forEach(row -> found.put((String) row[0], new ProductId((UUID) row[1])));
        return found;
    }

    List<ProductId> newest(int limit) {
        return database.createQuery("""
                        select product.id from Product product where product.state = ACTIVE
                        order by product.text.released desc, product.number
                        """, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(ProductId::new)
                .toList();
    }

    List<ProductId> after(@Nullable ProductId last, int limit) {
        return database.createQuery("""
                        select product.id from Product product where product.state = ACTIVE and product.id > :last
                        order by product.id
                        """, UUID.class)
                .setParameter("last", last == null ? new UUID(0, 0) : last.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(ProductId::new)
                .toList();
    }

    List<Category> categories() {
        return database.createQuery("select category from Category category order by category.name", Category.class)
                .getResultList();
    }

    /** Pictures of the first active product lying directly in each category, as JSON arrays. */
    Map<UUID, String> firstImages() {
        var found = new HashMap<UUID, String>();
        database.createQuery("""
                        select product.text.categoryId, variant.images from Product product join product.variants variant
                        where index(variant) = 0 and product.id in (
                            select min(first.id) from Product first where first.state = ACTIVE
                            group by first.text.categoryId)
                        """, Object[].class)
                .getResultList()
                .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }
}
