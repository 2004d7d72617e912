package shop.canoe.platform.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantTest {

    @Test
    void aQueryHasTheCommentAboveIt() {
        var found = Invariant.parse("orders", """
                -- Orders: every query must return no row.

                -- INV-4 I9: a group costs
                -- what its orders cost.
                select a
                from b;

                -- Nothing else (I12).
                select c;
                select d;
                """);

        assertThat(found).extracting(Invariant::sql).containsExactly("select a\nfrom b", "select c", "select d");
        assertThat(found)
                .extracting(Invariant::rule)
                .containsExactly(
                        "INV-4 I9: a group costs what its orders cost.", "Nothing else (I12).", "Nothing else (I12).");
        assertThat(found.get(0).ids()).containsExactly("INV-4", "I9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "card 4242 4242 4242 4242.", "{\"n\":\"378282246310005\"}"})
    void cardNumbersAreFound(String text) {
        assertThat(CardNumbers.holdsCard(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424241",
                "4006381333931",
                "1234567890123456",
                "a4242424242424242",
                "4242-4242-4242-42424242-4242",
                "019a4242-4242-4242-4242-424242424242"
            })
    void otherNumbersAreNot(String text) {
        assertThat(CardNumbers.holdsCard(text)).isFalse();
    }
}
