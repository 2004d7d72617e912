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
 * stemmed. Facts are single strings {@code a.Material=Steel}, so that any number of attributes needs one field.
 */
@SearchEntity(name = "product")
@Indexed(index = "product")
class ProductDocument {
    /** Raise it when the shape or the analysis changes: the index is then rebuilt at the next start. */
    static final String VERSION = "3";

    static final String FACTS = "facts";

    @DocumentId
    @KeywordField(name = "key", sortable = Sortable.YES)
    final String id;

    @FullTextField(analyzer = SearchAnalysis.ENGLISH)
    final String title;

    @KeywordField(aggregable = Aggregable.YES)
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

    @KeywordField(aggregable = Aggregable.YES)
    final List<String> categoryIds;

    @KeywordField(name = FACTS)
    final List<String> facts;

    /** The facts as {@link FactCodes}, for counting. */
    @GenericField(aggregable = Aggregable.YES)
    final List<Long> factCodes;

    @GenericField(sortable = Sortable.YES)
    final @Nullable Long released;

    @GenericField
    final boolean stocked;

    @IndexedEmbedded(structure = ObjectStructure.NESTED)
    final List<Part> parts;

    /** The parts at the front once more, as the product's own values: counting them needs no join. */
    @IndexedEmbedded(
            structure = ObjectStructure.FLATTENED,
            includePaths = {"price", "condition", "stock", "options"})
    final List<Part> fronts;

    ProductDocument(
            String id,
            String title,
            String brand,
            List<String> categories,
            List<String> texts,
            List<String> values,
            List<String> words,
            List<String> codes,
            List<String> categoryIds,
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
        this.categoryIds = categoryIds;
        this.facts = facts;
        this.factCodes = FactCodes.of(facts);
        this.released = released;
        this.stocked = parts.stream().anyMatch(part -> part.stock.equals(Part.IN));
        this.parts = parts;
        this.fronts = parts.stream().filter(part -> part.front).toList();
    }

    /** One {@link Showcase} of the product: what must be true of one and the same variant and offer. */
    static class Part {
        static final String IN = "in";

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
            stock = showcase.isInStock() ? IN : "out";
            saving = showcase.saving();
            front = showcase.isFront();
            options = showcase.variant().options().entrySet().stream()
                    .map(option -> Filters.OPTION + option.getKey() + '=' + option.getValue())
                    .toList();
        }
    }
}
