package shop.canoe.races;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Buyer.Outcome;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** R12: one e-mail address registers once, however many try at the same moment. */
class RegistrationIT extends ServerIT {
    private static final int TIMES = RaceSize.of(6, 20);

    @Test
    void anAddressRegistersOnce() {
        long start = System.nanoTime();
        var email = "twin-" + UUID.randomUUID() + "@example.org";
        var visitors = Race.prepare(TIMES, number -> Visitor.hurried());
        var forms = Race.prepare(
                TIMES,
                number -> visitors.get(number)
                        .get("/register")
                        .form("Create account")
                        .fill("Your name", "Gwen " + number)
                        .fill("E-mail address", email)
                        .fill("Password", "correct horse"));

        List<Outcome> outcomes = Race.atOnce(
                TIMES,
                number -> outcome(visitors.get(number).submit(forms.get(number)).status()));

        RaceReport.add("R12", "registrations of one address", 1, outcomes, Race.secondsSince(start));
        assertThat(frequency(outcomes, Outcome.SOLD)).isEqualTo(1);
        assertThat(frequency(outcomes, Outcome.REFUSED)).isEqualTo(TIMES - 1);
    }

    private static Outcome outcome(int status) {
        if (status == 303) return Outcome.SOLD;
        return status == 409 || status == 422 ? Outcome.REFUSED : Outcome.FAILED;
    }
}
