package shop.canoe.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** A node of the browse tree. Made by feeds, never moved or renamed by them. */
@Entity
@Table(name = "catalog_category")
class Category {
    @Id
    private UUID id;

    @Column
    private @Nullable UUID parentId;

    @Column(nullable = false, length = 60)
    private String name;

    /** Names from the root in lower case: how a feed finds the node. */
    @Column(nullable = false, unique = true, length = 400)
    private String path;

    @Column(nullable = false, unique = true, length = 120)
    private String slug;

    /** For JPA. */
    protected Category() {}

    static Category below(@Nullable Category parent, String name, String path, String slug, Instant now) {
        var category = new Category();
        category.id = Ids.next(now);
        category.parentId = parent == null ? null : parent.id;
        category.name = name;
        category.path = path;
        category.slug = slug;
        return category;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    String slug() {
        return slug;
    }
}
