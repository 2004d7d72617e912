package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator at the desk of gift cards. */
public final class Operator {
    private final Seller console = Seller.signedIn("ops@canoe.example");

    /** A new gift card of so much; its code. */
    public String giftCard(String amount) {
        var codes = console.press(issuing(amount)).is(200).texts("[data-t=code]");
        assertThat(codes).hasSize(1);
        return codes.get(0);
    }

    /** The form that issues one, filled in. */
    public Form issuing(String amount) {
        return console.visitor
                .get("/backoffice/gift-cards")
                .form("Issue")
                .fill("Amount of each", amount)
                .fill("Why, or for whom", "A test");
    }

    public Answer press(Form form) {
        return console.press(form);
    }
}
