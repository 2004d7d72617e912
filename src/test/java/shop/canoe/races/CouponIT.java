package shop.canoe.races;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** R2: a coupon's limits, in all and for each customer, whatever many orders want it at once. */
class CouponIT extends ServerIT {
    private static final int BUYERS = RaceSize.of(8, 200);

    private final Article article = Article.any(RaceSize.seed() + 6);
    private final int before = article.available();

    @AfterEach
    void restock() {
        article.count(before);
    }

    @Test
    void aCouponForOneUseIsUsedOnce() {
        race("one use in all", coupon("1", "null"), number -> new Buyer());
    }

    @Test
    void aCouponForOneUseOfEachCustomerIsUsedOnceByOne() {
        var email = new Buyer().email;
        race("one use of a customer", coupon("null", "1"), number -> new Buyer(email));
    }

    private void race(String what, String code, IntFunction<Buyer> who) {
        long start = System.nanoTime();
        article.count(BUYERS);
        var buyers = Race.prepare(BUYERS, who);
        var forms = Race.prepare(BUYERS, number -> {
            buyers.get(number).put(article);
            buyers.get(number).enterCoupon(code);
            return buyers.get(number).placing().orElseThrow();
        });

        List<Outcome> outcomes =
                Race.atOnce(BUYERS, number -> buyers.get(number).buy(forms.get(number)));

        RaceReport.add("R2", what, 1, outcomes, Race.secondsSince(start));
        assertThat(frequency(outcomes, Outcome.SOLD)).isEqualTo(1);
        assertThat(frequency(outcomes, Outcome.REFUSED)).isEqualTo(BUYERS - 1);
        assertThat(Shop.rows("select used from promotions_coupon where code = '" + code + "'"))
                .containsExactly("1");
    }

    /** Ten per cent for some minutes. */
    private static String coupon(String maxUses, String perCustomer) {
        var code =
                "RACE" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        Shop.change("""
                insert into promotions_coupon (id, version, code, name, benefit, basis_points, funding, priority, is_exclusive,
                    starts_at, ends_at, max_uses, per_customer, used)
                values (unhex(replace(uuid(), '-', '')), 0, '%s', 'Race', 'PERCENT', 1000, 'SELLERS', 0, false,
                    now(6) - interval 1 hour, now(6) + interval 1 hour, %s, %s, 0)
                """.formatted(code, maxUses, perCustomer));
        return code;
    }
}
