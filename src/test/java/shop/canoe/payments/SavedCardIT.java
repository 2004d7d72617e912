package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.payments.PaymentBench.TOTAL;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.RaceDatabase;

/** Cards that are kept at the gateway and paid with again. */
class SavedCardIT {
    private static final String RETURN = "http://shop.example/return";
    private static RaceDatabase database;

    private final PaymentBench bench = new PaymentBench(database);
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
        assertThat(database.breaches("payments")).isEmpty();
        database.close();
    }

    @Test
    void isKeptOnceIfTheShopperWantsIt() {
        keepCard();
        keepCard();

        assertThat(bench.instruments.list(ada)).singleElement().satisfies(card -> {
            assertThat(card.last4()).isEqualTo("4242");
            assertThat(card.expiry()).isEqualTo("12/34");
        });
    }

    @Test
    void isNotKeptOtherwiseNorForAGuest() {
        bench.payer = new Payer(Optional.of(ada), bench.payer.email(), bench.payer.address());
        bench.authorise(UUID.randomUUID());
        bench.payer = PaymentBench.payer("gwen@example.org");
        bench.gateway.token = "card_1";
        bench.authorise(UUID.randomUUID());

        assertThat(bench.instruments.list(ada)).isEmpty();
    }

    @Test
    void paysTheNextOrderWithoutAPage() {
        var card = keepCard();
        bench.prepare(checkout, TOTAL);

        assertThat(bench.startWithSaved(checkout, ada, card, RETURN)).isEqualTo(RETURN);

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(bench.startWithSaved(checkout, ada, card, RETURN)).isEqualTo(RETURN);
        assertThat(bench.gateway.charged).hasSize(1);
    }

    @Test
    void isChargedOnceWhenTheAnswerIsLost() {
        var card = keepCard();
        bench.prepare(checkout, TOTAL);
        bench.gateway.isDeaf = true;
        assertThat(bench.startWithSaved(checkout, ada, card, RETURN)).isEqualTo(RETURN);

        bench.gateway.isDeaf = false;
        bench.askNow();
        bench.run();

        assertThat(bench.payments.status(checkout)).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(bench.gateway.charged).hasSize(1);
    }

    @Test
    void isNobodyElses() {
        var card = keepCard();
        var bo = UUID.randomUUID();
        bench.prepare(checkout, TOTAL);

        assertThatThrownBy(() -> bench.startWithSaved(checkout, bo, card, RETURN))
                .isInstanceOf(InstrumentNotFoundException.class);
        bench.instruments.remove(bo, card);
        assertThat(bench.instruments.list(ada)).hasSize(1);
        bench.instruments.remove(ada, card);
        assertThat(bench.instruments.list(ada)).isEmpty();
    }

    private UUID keepCard() {
        bench.payer = new Payer(Optional.of(ada), bench.payer.email(), bench.payer.address());
        bench.gateway.token = "card_1";
        bench.authorise(UUID.randomUUID());
        bench.gateway.token = null;
        return bench.instruments.list(ada).get(0).id();
    }
}
