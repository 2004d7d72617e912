package shop.canoe.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
    @Test
    void aBrokenConnectionIsFoundAmongTheCauses() {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("link failure", "08S01")));

        assertThat(DatabaseAway.isIn(failure)).isTrue();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsNoAnswerEither() {
        assertThat(DatabaseAway.isIn(new SQLTransientConnectionException("timed out waiting")))
                .isTrue();
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertThat(DatabaseAway.isIn(
                        new RuntimeException(new SQLIntegrityConstraintViolationException("twice", "23000"))))
                .isFalse();
        assertThat(DatabaseAway.isIn(new SQLException("no state"))).isFalse();
        assertThat(DatabaseAway.isIn(new IllegalStateException("something else")))
                .isFalse();
    }
}
