package shop.canoe.search;

import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.ObjectStructure;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexedEmbedded;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * A product as the index knows it. {@code words} holds what people may misspell: title, brand, categories, values, not
 * stemmed. Facts are single strings {@code a.Material=Steel}, so that whatever can be ticked and counted needs one field.
 */
@SearchEntity(name = "product")
@Indexed(index = "product")
class ProductDocument {
    /** Raise it when the shape or the analysis changes: the index is then rebuilt at the next start. */
    static final String VERSION = "4";

    static final String FACTS = "facts";

    @DocumentId
    @KeywordField(name = "key", sortable = Sortable.YES)
    final String id;

    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    final String title;

    @FullTextField(name = "brandName", analyzer = SearchAnalysis.WORDS)
    final String brand;

    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    final List<String> categories;

    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    final List<String> texts;

    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    final List<String> values;

    @FullTextField(analyzer = SearchAnalysis.WORDS)
    final List<String> words;

    @KeywordField(normalizer = SearchAnalysis.CODE)
    final List<String> codes;

    /** Each once. What is said of variants and offers is true of one at the front. */
    @KeywordField(name = FACTS)
    final List<String> facts;

    /** The facts as {@link FactCodes}, for counting: all of them in one place, as each place costs a look into the memory. */
    @GenericField(aggregable = Aggregable.YES)
    final List<Long> factCodes;

    @GenericField(sortable = Sortable.YES)
    final @Nullable Long released;

    @GenericField
    final boolean stocked;

    @IndexedEmbedded(structure = ObjectStructure.NESTED)
    final List<Part> parts;

    ProductDocument(
            String id,
            String title,
            String brand,
            List<String> categories,
            List<String> texts,
            List<String> values,
            List<String> words,
            List<String> codes,
            List<String> facts,
            @Nullable Long released,
            List<Part> parts) {
        this.id = id;
        this.title = title;
        this.brand = brand;
        this.categories = categories;
        this.texts = texts;
        this.values = values;
        this.words = words;
        this.codes = codes;
        this.facts = facts;
        this.factCodes = FactCodes.of(facts);
        this.released = released;
        this.stocked = parts.stream().anyMatch(part -> part.stock.equals(Filters.IN_STOCK));
        this.parts = parts;
    }

    /** One {@link Showcase} of the product: what must be true of one and the same variant and offer. */
    static class Part {
        @GenericField(sortable = Sortable.YES, aggregable = Aggregable.YES)
        final @Nullable Long price;

        @KeywordField(aggregable = Aggregable.YES)
        final @Nullable String condition;

        @KeywordField(aggregable = Aggregable.YES)
        final String stock;

        @GenericField(sortable = Sortable.YES)
        final int saving;

        @GenericField
        final boolean front;

        @KeywordField(aggregable = Aggregable.YES)
        final List<String> options;

        Part(Showcase showcase) {
            var offer = showcase.offer();
            price = offer == null ? null : offer.price().minor();
            condition = offer == null ? null : offer.condition().code();
            stock = Facts.stock(showcase);
            saving = showcase.saving();
            front = showcase.isFront();
            options = Facts.options(showcase);
        }
    }
}
