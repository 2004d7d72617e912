package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
                        from Product product left join fetch product.variants
                        where product.id in :ids
                        """, Product.class)
                .setParameter("ids", ids.stream().map(ProductId::value).toList())
                .getResultList();
    }

    /** Whole products that have one of the keys or one of the SKUs. */
    List<Product> listFor(Collection<String> productKeys, Collection<Sku> skus) {
        var ids = new HashSet<>(productIds(skus).values());
        database.createQuery("select product.id from Product product where product.productKey in :keys", UUID.class)
                .setParameter("keys", productKeys)
                .getResultStream()
                .map(ProductId::new)
                .forEach(ids::add);
        return ids.isEmpty() ? List.of() : list(ids);
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
        var query = database.createQuery("""
                select product.id from Product product where product.state = ACTIVE and product.id > :last
                order by product.id
                """, UUID.class);
        return after(query, last, limit);
    }

    List<ProductId> after(CategoryId category, @Nullable ProductId last, int limit) {
        var query = database.createQuery("""
                select product.id from Product product
                where product.text.categoryId = :category and product.state = ACTIVE and product.id > :last
                order by product.id
                """, UUID.class).setParameter("category", category.value());
        return after(query, last, limit);
    }

    private static List<ProductId> after(TypedQuery<UUID> query, @Nullable ProductId last, int limit) {
        return query.setParameter("last", last == null ? new UUID(0, 0) : last.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(ProductId::new)
                .toList();
    }

    /** Read from an index on the state alone: the rows of a large catalogue are long. */
    long count() {
        return database.createQuery("select count(*) from Product product where product.state = ACTIVE", Long.class)
                .getSingleResult();
    }

    List<Category> categories() {
        return database.createQuery("select category from Category category order by category.name", Category.class)
                .getResultList();
    }

    /** Pictures of the first active product lying directly in each category, as JSON arrays. Two queries: one would be slow. */
    Map<UUID, String> firstImages() {
        var firstOf = new HashMap<UUID, UUID>();
        database.createQuery("""
                        select min(product.id), product.text.categoryId from Product product
                        where product.state = ACTIVE group by product.text.categoryId
                        """, Object[].class)
                .getResultList()
                .forEach(row -> firstOf.put((UUID) row[0], (UUID) row[1]));
        var found = new HashMap<UUID, String>();
        if (firstOf.isEmpty()) return found;
        database.createQuery("""
                        select product.id, variant.images from Product product join product.variants variant
                        where product.id in :ids and index(variant) = 0
                        """, Object[].class)
                .setParameter("ids", firstOf.keySet())
                .getResultList()
                .forEach(row -> found.put(firstOf.get((UUID) row[0]), (String) row[1]));
        return found;
    }
}
