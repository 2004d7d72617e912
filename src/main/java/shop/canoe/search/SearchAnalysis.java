package shop.canoe.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How texts become index terms: stemmed English, plain words, and codes as they are but for case. */
class SearchAnalysis implements LuceneAnalysisConfigurer {
    static final String ENGLISH = "canoe_english";
    static final String WORDS = "canoe_words";
    static final String CODE = "canoe_code";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(ENGLISH)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("englishPossessive")
                .tokenFilter("stop")
                .tokenFilter("kStem");
        context.analyzer(WORDS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("englishPossessive")
                .tokenFilter("stop");
        context.normalizer(CODE).custom().tokenFilter("lowercase");
    }
}
