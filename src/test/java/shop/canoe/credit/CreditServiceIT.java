package shop.canoe.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

/** Gift cards and store credit on a real database. */
class CreditServiceIT {
    private static final String HERE = "127.0.0.1";
    private static RaceDatabase database;

    private final CreditBench bench = new CreditBench(database);
    private final UUID ada = UUID.randomUUID();
    private final UUID checkout = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("credit")).isEmpty();
        database.close();
    }

    @Test
    void aCardIsFoundByItsCodeAndByNothingElse() {
        var code = bench.code(eur(5000));

        assertThat(open(code.toLowerCase(Locale.ROOT)).balance()).isEqualTo(eur(5000));
        assertThatThrownBy(() -> open("TEST-CARD-2222-2222")).isInstanceOf(GiftCardNotFoundException.class);
        assertThatThrownBy(() -> open("nonsense")).isInstanceOf(GiftCardNotFoundException.class);
        assertThat(bench.number(
                        "select count(*) from credit_credit where code_hash like '%" + code.substring(0, 4) + "%'"))
                .isZero();
    }

    @Test
    void afterSomeWrongCodesTheRightOneHasToWaitToo() {
        var code = bench.code(eur(5000));
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> open("nonsense")).isInstanceOf(GiftCardNotFoundException.class);

        assertThatThrownBy(() -> open(code)).isInstanceOf(TooManyCodesException.class);
        assertThat(bench.service.open(code, "EUR", "10.0.0.7").balance()).isEqualTo(eur(5000));
    }

    @Test
    void rightCodesAreNotCounted() {
        var code = bench.code(eur(5000));
        for (int i = 0; i < 20; i++) assertThat(open(code).balance()).isEqualTo(eur(5000));
    }

    @Test
    void aBlockedCardIsLikeNoneAndAnEndedOneSaysSo() {
        var blocked = bench.code(eur(5000));
        var card = bench.ofCode(blocked);
        bench.run(() -> bench.desk.block(card.id(), People.operator()));
        var ended = bench.code(eur(5000));
        bench.endOn(bench.ofCode(ended), bench.today().minusDays(1));

        assertThatThrownBy(() -> open(blocked)).isInstanceOf(GiftCardNotFoundException.class);
        assertThatThrownBy(() -> open(ended)).isInstanceOf(GiftCardUselessException.class);
        assertThatThrownBy(() -> bench.service.open(bench.code(eur(1)), "JPY", HERE))
                .isInstanceOf(GiftCardUselessException.class);
    }

    @Test
    void aCardIsAddedToAnAccountOnce() {
        var card = bench.card(eur(5000));

        bench.run(() -> bench.service.keep(ada, card));

        assertThatThrownBy(() -> bench.run(() -> bench.service.keep(ada, card)))
                .isInstanceOf(CreditGoneException.class);
        assertThat(bench.of(ada)).isEqualTo(eur(5000));
        assertThat(bench.owed()).isEqualTo(eur(5000));
        assertThat(bench.run(() -> bench.service.movementsOf(ada)))
                .extracting(CreditMovement::reason)
                .containsExactly(CreditReason.ADDED);
    }

    @Test
    void aFormIssuesOnce() {
        var key = UUID.randomUUID();
        var codes = bench.run(() -> bench.desk.issue(CreditBench.issue(key, eur(2500), 3), People.operator()));

        assertThat(codes).hasSize(3).doesNotHaveDuplicates();
        assertThatThrownBy(() ->
                        bench.run(() -> bench.desk.issue(CreditBench.issue(key, eur(2500), 3), People.operator())))
                .isInstanceOf(AlreadyIssuedException.class);
        assertThat(bench.owed()).isEqualTo(eur(7500));
        assertThat(bench.published).containsExactly(new CreditIssued(key, 7500, "EUR", "SOLD"));
        assertThat(bench.run(bench.desk::list))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.issued()).isEqualTo(eur(2500)));
    }

    @Test
    void anEndedCardIsEmptiedOnceAndTold() {
        var card = bench.card(eur(5000));
        bench.endOn(card, bench.today().minusDays(1));
        bench.card(eur(100));

        assertThat(bench.run(bench.expiry::run)).isEqualTo(1);
        assertThat(bench.run(bench.expiry::run)).isZero();

        assertThat(bench.owed()).isEqualTo(eur(100));
        assertThat(bench.published)
                .filteredOn(CreditExpired.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((CreditExpired) event).minor()).isEqualTo(5000));
    }

    @Test
    void cardsPayInTurnAndStoreCreditLast() {
        var first = bench.card(eur(3000));
        var second = bench.card(eur(3000));
        var kept = bench.card(eur(9000));
        bench.run(() -> bench.service.keep(ada, kept));
        var credit = bench.run(() -> bench.service.ofAccount(ada)).stream().findFirst();

        var parts = bench.service.split(eur(7500), List.of(first, second), credit);

        assertThat(parts).extracting(CreditPart::amount).containsExactly(eur(3000), eur(3000), eur(1500));
        assertThat(bench.service.split(eur(2000), List.of(first, second), credit))
                .extracting(CreditPart::amount)
                .containsExactly(eur(2000));
        assertThat(bench.service.split(eur(0), List.of(first), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatIsHeldGoesBackWhenTheOrderDoesNotComeAbout() {
        var card = bench.card(eur(5000));
        hold(card, 3000);
        assertThat(bench.card(card.id()).balance()).isEqualTo(eur(2000));

        bench.run(() -> bench.holds.giveUp(checkout));
        bench.run(() -> bench.holds.giveUp(checkout));

        assertThat(bench.card(card.id()).balance()).isEqualTo(eur(5000));
        hold(card, 5000);
        assertThat(bench.run(() -> bench.holds.left(checkout, "EUR"))).isEqualTo(eur(5000));
    }

    @Test
    void moreThanThereIsIsNotHeldAndNothingElseEither() {
        var full = bench.card(eur(5000));
        var low = bench.card(eur(100));

        assertThatThrownBy(() -> bench.run(() -> bench.holds.hold(
                        checkout, List.of(new CreditPart(full, eur(5000)), new CreditPart(low, eur(101))))))
                .isInstanceOf(CreditGoneException.class);

        assertThat(bench.owed()).isEqualTo(eur(5100));
    }

    @Test
    void whatComesBackToAnEndedCardCanBeSpent() {
        var card = bench.card(eur(5000));
        hold(card, 5000);
        bench.endOn(card, bench.today().minusDays(1));

        bench.run(() -> bench.holds.giveUp(checkout));

        assertThat(bench.card(card.id()).hasEnded(bench.today())).isFalse();
        assertThat(bench.run(bench.expiry::run)).isZero();
    }

    /** The database's own word, whatever the code does. */
    @Test
    void noBalanceFallsBelowZero() {
        bench.card(eur(100));

        assertThatThrownBy(() -> bench.run(() -> database.entityManager()
                        .createNativeQuery("update credit_credit set balance_minor = -1")
                        .executeUpdate()))
                .hasMessageContaining("credit_credit_balance_ck");
    }

    private void hold(CreditView card, long minor) {
        bench.run(() -> bench.holds.hold(checkout, List.of(new CreditPart(card, eur(minor)))));
    }

    private CreditView open(String code) {
        return bench.service.open(code, "EUR", HERE);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
