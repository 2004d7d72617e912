package shop.canoe.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;

/**
 * The index on disk. What {@link #write} has written survives a crash and is seen by the next query. An index of another
 * version, or of the products of another database, is made anew.
 */
@ApplicationScoped
class ProductIndex {
    private static final System.Logger LOG = System.getLogger(ProductIndex.class.getName());

    @Inject
    IndexFolder folder;

    private CloseableSearchMapping mapping;
    private final FactCodes codes = new FactCodes();
    private final AtomicLong generation = new AtomicLong();

    @PostConstruct
    void open() {
        try {
            mapping = build();
        } catch (SearchException e) {
            LOG.log(System.Logger.Level.WARNING, "the index cannot be opened and is made anew: {0}", e.getMessage());
            folder.empty();
            mapping = build();
        }
        readCodes();
    }

    @PreDestroy
    void close() {
        mapping.close();
    }

    private void readCodes() {
        try (var reader = mapping.scope(ProductDocument.class)
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            codes.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FactCodes codes() {
        return codes;
    }

    SearchMapping mapping() {
        return mapping;
    }

    /** Grows with every write: what was found before may have changed. */
    long generation() {
        return generation.get();
    }

    /** Writes documents, takes others out, and returns when both are on disk. */
    void write(Collection<ProductDocument> documents, Collection<UUID> gone) {
        documents.forEach(codes::add);
        try (var session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.writeSync())
                .build()) {
            documents.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(id -> session.indexingPlan().purge(ProductDocument.class, id.toString(), null));
        }
        generation.incrementAndGet();
    }

    void clear() {
        mapping.scope(ProductDocument.class).workspace().purge();
        generation.incrementAndGet();
    }

    /** Makes one segment of all; for after the whole catalogue was written, as it reads and writes all of it. */
    void merge() {
        mapping.scope(ProductDocument.class).workspace().mergeSegments();
    }

    /** Who this index is among those of all nodes; another one after it was made anew. */
    UUID id() {
        return folder.id();
    }

    long count() {
        try (var session = mapping.createSession()) {
            return session.search(ProductDocument.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    private CloseableSearchMapping build() {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(ProductDocument.class))
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property(
                        "hibernate.search.backend.directory.root", folder.path().toString())
                .property(
                        "hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(new SearchAnalysis()))
                .build();
    }
}
