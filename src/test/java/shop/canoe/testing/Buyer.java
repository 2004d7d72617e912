package shop.canoe.testing;

import java.util.Optional;
import java.util.UUID;

/** Somebody who buys, step by step, by the forms as they stand. */
public final class Buyer {
    public static final String APPROVED = "4242 4242 4242 4242";
    public static final String PASSWORD = "correct horse";

    public final Visitor visitor;
    public final String email;
    private boolean isMember;

    public Buyer() {
        this(Visitor.hurried());
    }

    public Buyer(Visitor visitor) {
        this(visitor, "buyer-" + UUID.randomUUID() + "@example.org");
    }

    public Buyer(String email) {
        this(Visitor.hurried(), email);
    }

    private Buyer(Visitor visitor, String email) {
        this.visitor = visitor;
        this.email = email;
    }

    /** How it ended. */
    public enum Outcome {
        SOLD,
        REFUSED,
        FAILED
    }

    public Buyer register() {
        visitor.press(visitor.get("/register")
                .form("Create account")
                .fill("Your name", "Gwen")
                .fill("E-mail address", email)
                .fill("Password", PASSWORD));
        isMember = true;
        return this;
    }

    public Answer put(Article article) {
        return visitor.press(visitor.get(article.path()).form("Add to cart"));
    }

    public Answer enterCoupon(String code) {
        return visitor.press(visitor.get("/cart").form("Apply").fill("Coupon code", code));
    }

    /** From the cart to the review, where the order can be placed; or as far as he comes. */
    public Answer review() {
        return review("France", "69001", "Lyon");
    }

    /** The same, to be sent elsewhere. */
    public Answer review(String country, String postcode, String town) {
        var address = visitor.get("/checkout")
                .form("Continue to delivery")
                .fill("Country", country)
                .fill("Full name", "Gwen")
                .fill("Street and number", "12 rue de la République")
                .fill("Postcode", postcode)
                .fill("Town or city", town);
        if (!isMember) address.fill("E-mail address", email);
        return visitor.press(visitor.press(address).form("Continue to review"));
    }

    /** The form that places the order, if the review offers it. */
    public Optional<Form> placing() {
        return placing(review());
    }

    public static Optional<Form> placing(Answer review) {
        var button = review.page().select("#place");
        return button.isEmpty() ? Optional.empty() : Optional.of(review.form(button.val()));
    }

    /** Places the order: 303 to the page of a gateway, or a refusal. */
    public Answer place(Form form) {
        return visitor.submit(form);
    }

    /** Pays on the page the answer leads to. */
    public Answer pay(Answer placed, String card) {
        var page = visitor.follow(placed);
        return visitor.press(page.form(page.page().select("button.pay").text())
                .fill("Card number", card)
                .fill("Name on the card", "Gwen")
                .fill("Expiry (MM/YY)", "12/34")
                .fill("Security code", "123"));
    }

    /** Buys what is in the cart; the number of the order group. */
    public String order() {
        return pay(place(placing().orElseThrow()), APPROVED)
                .texts("[data-t=order-number]")
                .get(0);
    }

    /** Places and pays. */
    public Outcome buy(Form form) {
        var placed = place(form);
        if (placed.status() != 303) return refusal(placed);
        return pay(placed, APPROVED).texts("[data-t=order-number]").isEmpty() ? Outcome.FAILED : Outcome.SOLD;
    }

    private static Outcome refusal(Answer answer) {
        return answer.status() == 409 || answer.status() == 422 ? Outcome.REFUSED : Outcome.FAILED;
    }
}
