package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.invariants.Invariant;

/** The invariants themselves: that every one can be asked and finds what it is for. */
class InvariantsIT {
    private final RaceDatabase database = RaceDatabase.start();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allHoldInAnEmptyShop() {
        assertThat(breaches()).isEmpty();
    }

    @Test
    void everyInvariantOfTheCatalogueIsAsked() {
        var ids =
                Invariants.all().stream().flatMap(query -> query.ids().stream()).distinct();
        var elsewhere = Stream.of("INV-8", "I14");

        // Card numbers are looked for column by column; a webhook is taken once by a unique key.
        assertThat(Stream.concat(ids, elsewhere).distinct())
                .containsAll(
                        IntStream.rangeClosed(1, 8).mapToObj(n -> "INV-" + n).toList())
                .containsAll(IntStream.rangeClosed(1, 16).mapToObj(n -> "I" + n).toList());
    }

    @Test
    void everyQueryHasItsRule() {
        assertThat(Invariants.all()).extracting(Invariant::rule).noneMatch(String::isBlank);
    }

    @Test
    void aBrokenJournalIsFound() {
        database.inTransaction(() -> {
            execute("insert into settlements_journal values ('0123456789abcdef', 'ADJUSTMENT', 'x', null, '', now(6))");
            execute(
                    "insert into settlements_posting values ('0123456789abcdef', 1, 'bank', 'MONEY', null, 100, 'EUR')");
        });

        assertThat(breaches()).hasSize(2).allMatch(line -> line.startsWith("settlements: INV-3"));
    }

    @Test
    void aCardNumberIsFoundWhereverItStands() {
        database.inTransaction(
                () -> execute("insert into platform_secret (name, value) values ('4242 4242 4242 4242', 'x')"));

        assertThat(breaches()).hasSize(1).first().asString().contains("platform_secret.name");
    }

    @Test
    void aDeadEventIsFound() {
        database.inTransaction(() -> execute("""
                insert into platform_outbox (id, listener, type, payload, state, attempts, due_at, created_at)
                values ('0123456789abcdef', 'x', 'x', '{}', 'DEAD', 8, now(6), now(6))
                """));

        assertThat(breaches()).hasSize(1);
    }

    private void execute(String sql) {
        database.entityManager().createNativeQuery(sql).executeUpdate();
    }

    private List<String> breaches() {
        try (var connection = database.source().getConnection()) {
            return Invariants.breaches(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
