package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentAnswersTest {
    private static final long NOW = 7;

    private final RecentAnswers<String, String> answers = new RecentAnswers<>(10, String::length);

    RecentAnswersTest() {
        assertThat(answers.known("", NOW)).isEmpty();
    }

    @Test
    void whatWasAskedForLeastRecentlyGoesWhenAllTogetherWeighTooMuch() {
        answers.keep("a", NOW, "four");
        answers.keep("b", NOW, "four");
        assertThat(answers.known("a", NOW)).isPresent();

        answers.keep("c", NOW, "one");

        assertThat(answers.known("b", NOW)).isEmpty();
        assertThat(answers.known("a", NOW)).isPresent();
        assertThat(answers.known("c", NOW)).isPresent();
    }

    @Test
    void anAnswerGivenAnewWeighsOnce() {
        for (int time = 0; time < 5; time++) answers.keep("a", NOW, "four");
        answers.keep("b", NOW, "four");

        assertThat(answers.known("a", NOW)).isPresent();
        assertThat(answers.known("b", NOW)).isPresent();
    }

    @Test
    void whatIsTooHeavyForAnyIsNotKept() {
        answers.keep("a", NOW, "eleven long");

        assertThat(answers.known("a", NOW)).isEmpty();
    }

    @Test
    void aChangedIndexBeginsWithNoWeight() {
        answers.keep("a", NOW, "nearly ten");
        assertThat(answers.known("a", NOW + 1)).isEmpty();

        answers.keep("b", NOW + 1, "nearly ten");

        assertThat(answers.known("b", NOW + 1)).isPresent();
    }
}
