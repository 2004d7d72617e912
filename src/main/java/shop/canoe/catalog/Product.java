package shop.canoe.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Messages;

/** Root of the product aggregate: the product and its variants. */
@Entity
@Table(name = "catalog_product")
class Product {
    private static final int NUMBER_LENGTH = 10;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, unique = true, length = 10)
    private String number;

    @Column(nullable = false, unique = true, length = 64)
    private String productKey;

    @Column(nullable = false, length = 40)
    private String contributor;

    @Column(nullable = false, length = 120)
    private String slug;

    @Embedded
    private ProductText text;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private ProductState state;

    @Column
    private @Nullable UUID survivorId;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "catalog_variant", joinColumns = @JoinColumn(name = "product_id"))
    @OrderColumn(name = "position")
    private List<Variant> variants = new ArrayList<>();

    /** For JPA. */
    protected Product() {}

    static Product contribute(String contributor, String productKey, ProductText text, Variant first, Instant now) {
        var product = new Product();
        product.id = Ids.next(now);
        product.number = Ids.number(NUMBER_LENGTH);
        product.productKey = productKey;
        product.contributor = contributor;
        product.slug = Slugs.of(text.title());
        product.text = text;
        product.state = ProductState.ACTIVE;
        product.createdAt = now;
        product.changedAt = now;
        product.variants.add(first);
        return product;
    }

    void describe(ProductText changed, Instant now) {
        if (changed.equals(text)) return;
        text = changed;
        slug = Slugs.of(changed.title());
        changedAt = now;
    }

    /** Puts the variant in the place of the one with its SKU, or behind the last. */
    void put(Variant variant, Instant now) {
        var old = variant(variant.sku());
        if (old.isEmpty()) variants.add(variant);
        else if (old.get().equals(variant)) return;
        else variants.set(variants.indexOf(old.get()), variant);
        changedAt = now;
    }

    /** Takes the product off the shelves for good; ending it twice changes nothing. */
    void end(Instant now) {
        if (state != ProductState.ACTIVE) return;
        state = ProductState.ENDED;
        changedAt = now;
    }

    void mergeInto(Product survivor, Instant now) {
        if (survivor.id.equals(id) || survivor.state == ProductState.MERGED) throw new ProductNotMergeableException();
        state = ProductState.MERGED;
        survivorId = survivor.id;
        changedAt = now;
    }

    Optional<Variant> variant(String sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    boolean isContributedBy(String who) {
        return contributor.equals(who);
    }

    UUID id() {
        return id;
    }

    String productKey() {
        return productKey;
    }

    CategoryId categoryId() {
        return new CategoryId(text.categoryId());
    }

    /** The product this one was merged into. */
    Optional<ProductId> survivor() {
        return Optional.ofNullable(survivorId).map(ProductId::new);
    }

    ProductText text() {
        return text;
    }

    List<Variant> variants() {
        return List.copyOf(variants);
    }

    ProductView toView(CategoryView category, Messages messages) {
        return new ProductView(
                new ProductId(id),
                number,
                slug,
                text.title(),
                text.brand(),
                category,
                Arrays.stream(text.description().split("\\R\\s*\\R"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList(),
                List.copyOf(Json.read(text.bullets(), new TypeReference<List<String>>() {})),
                Fact.read(text.attributes()).stream()
                        .map(fact -> fact.toAttribute(messages))
                        .toList(),
                variants.stream().map(Variant::toView).toList(),
                state,
                text.released());
    }
}
