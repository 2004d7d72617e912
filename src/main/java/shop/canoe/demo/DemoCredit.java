package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.credit.GiftCardDesk;
import shop.canoe.credit.IssueCredit;
import shop.canoe.kernel.Money;

/** The demo's gift cards, whose codes everybody knows, and Ada's store credit; what is there already stays as it is. */
@ApplicationScoped
class DemoCredit {
    static final String FIFTY = "TEST-CARD-5555-5555";
    static final String FIVE = "TEST-CARD-2222-2222";

    @Inject
    GiftCardDesk desk;

    @Inject
    DemoPeople people;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    void load() {
        desk.issueKnown(present(FIFTY, "50"), FIFTY);
        desk.issueKnown(present(FIVE, "5"), FIVE);
        desk.grant(present("ada", "25"), people.account(DemoPeople.ADA));
    }

    private IssueCredit present(String name, String amount) {
        return IssueCredit.goodwill(
                UUID.nameUUIDFromBytes(("demo/" + name).getBytes(StandardCharsets.UTF_8)),
                Money.parse(amount, currency),
                "Demo",
                people.account(DemoPeople.OPS));
    }
}
