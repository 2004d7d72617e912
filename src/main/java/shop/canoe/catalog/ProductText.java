package shop.canoe.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a product as a whole, without its variants.
 *
 * @param description paragraphs divided by empty lines
 * @param bullets JSON array of texts
 * @param attributes JSON array of {@link Fact}
 */
@Embeddable
record ProductText(
        @Column(nullable = false, length = 250) String title,
        @Column(nullable = false, length = 80) String brand,
        @Column(nullable = false) UUID categoryId,

        @Column(nullable = false, columnDefinition = "mediumtext")
        String description,

        @Column(nullable = false, columnDefinition = "mediumtext")
        String bullets,

        @Column(nullable = false, columnDefinition = "mediumtext")
        String attributes,

        @Column @Nullable LocalDate released) {}
