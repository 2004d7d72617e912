package shop.canoe.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.WebhookSender;

/**
 * R4: what gateways tell comes in any order and any number of times: before the shopper has paid, while he pays, after the
 * end; forged or old it counts for nothing. A paid order is confirmed once, one that was declined stays so.
 */
class GatewayMessagesIT extends ServerIT {
    private static final int RUNS = RaceSize.of(4, 40);
    private static final String DECLINED = "4000 0000 0000 0002";
    private static final List<String> TYPES =
            List.of("payment.settled", "payment.settled", "move.settled", "payment.voided", "payment.unheard_of");
    private static final Duration OLD = Duration.ofMinutes(6);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final WebhookSender sender = new WebhookSender();
    private final Article article = Article.any(RaceSize.seed() + 9);

    @Test
    void anyOrderOfMessagesEndsTheSame() {
        long start = System.nanoTime();
        var outcomes = Race.prepare(RUNS, number -> run(new Random(RaceSize.seed() + number), number % 4 == 3));

        RaceReport.add(
                "R4",
                "messages of a gateway shuffled and doubled; refused: declined cards",
                RUNS,
                outcomes,
                Race.secondsSince(start));
        assertThat(outcomes).doesNotContain(Outcome.FAILED).contains(Outcome.SOLD, Outcome.REFUSED);
    }

    private Outcome run(Random random, boolean isDeclined) {
        var buyer = new Buyer();
        buyer.put(article);
        var placed = buyer.place(buyer.placing().orElseThrow());
        var messages = messages(attemptOf(buyer), random);
        int early = random.nextInt(messages.size());
        tellAll(messages.subList(0, early));
        assertThat(status(buyer)).isEqualTo("PENDING");

        var last = new ArrayList<Answer>();
        Race.atOnce(2, who -> {
            if (who == 0) last.add(buyer.pay(placed, isDeclined ? DECLINED : Buyer.APPROVED));
            else tellAll(messages.subList(early, messages.size()));
            return who;
        });
        Poll.until("the messages to be dealt with", LIMIT, () -> isNothingWaiting(messages));
        tellAll(messages);

        return outcome(buyer);
    }

    /** Each of them once to three times, in any order. */
    private static List<byte[]> messages(String attempt, Random random) {
        var messages = new ArrayList<byte[]>();
        for (var type : TYPES) {
            var message = WebhookSender.message("evt_" + UUID.randomUUID(), type, attempt);
            messages.addAll(Collections.nCopies(1 + random.nextInt(3), message));
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    private void tellAll(List<byte[]> messages) {
        var old = Clock.systemUTC().instant().minus(OLD);
        for (var message : messages) {
            assertThat(sender.forge(message)).isEqualTo(401);
            assertThat(sender.tell(message, old)).isEqualTo(401);
            assertThat(sender.tell(message)).isEqualTo(200);
        }
    }

    private static boolean isNothingWaiting(List<byte[]> messages) {
        return messages.isEmpty()
                || Shop.rows("select count(*) from payments_webhook where status = 'NEW'")
                        .contains("0");
    }

    private static String attemptOf(Buyer buyer) {
        var hex = Shop.rows(
                        "select lower(hex(a.id)) from payments_attempt a join payments_payment p on p.id = a.payment_id "
                                + "join orders_group g on g.checkout_id = p.checkout_id where g.email = '" + buyer.email
                                + "'")
                .get(0);
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String status(Buyer buyer) {
        return Shop.rows("select status from orders_group where email = '" + buyer.email + "'")
                .get(0);
    }

    /** Confirmed by one step and held by one authorisation, or neither. */
    private static Outcome outcome(Buyer buyer) {
        var confirmed = Shop.rows("select concat(g.status, ' ', p.status, ' ', (select count(*) from orders_event e "
                        + "join orders_order o on o.id = e.order_id where o.group_id = g.id and e.status = 'CONFIRMED'), ' ', "
                        + "(select count(*) from payments_attempt a where a.payment_id = p.id and a.status = 'AUTHORISED')) "
                        + "from orders_group g join payments_payment p on p.checkout_id = g.checkout_id where g.email = '"
                        + buyer.email + "'")
                .get(0);
        return switch (confirmed) {
            case "CONFIRMED AUTHORISED 1 1" -> Outcome.SOLD;
            case "REJECTED DECLINED 0 0" -> Outcome.REFUSED;
            default -> Outcome.FAILED;
        };
    }
}
