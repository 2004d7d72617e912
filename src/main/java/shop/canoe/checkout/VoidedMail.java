package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.orders.OrderService;
import shop.canoe.payments.PaymentRejected;
import shop.canoe.payments.PaymentTooLate;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;

/** Tells the shopper that a payment his bank had approved was given up, why, and what that means; once per attempt. */
@ApplicationScoped
class VoidedMail {
    @Inject
    OrderService orders;

    @Inject
    MailService mails;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    @Inject
    ShopAddress shop;

    void rejected(PaymentRejected event) {
        var amount = new Money(event.minor(), event.currency());
        send("payment-rejected/" + event.attemptId(), "checkout.rejected", event.checkoutId(), amount);
    }

    void tooLate(PaymentTooLate event) {
        var amount = new Money(event.minor(), event.currency());
        send("payment-late/" + event.attemptId(), "checkout.late", event.checkoutId(), amount);
    }

    /** @param words key of what is said; the same order may be paid otherwise and its payment be given up again */
    private void send(String key, String words, UUID checkoutId, Money amount) {
        var group = orders.ofCheckout(checkoutId).orElseThrow();
        mails.send(
                key,
                new Mail(
                        group.email(),
                        messages.of(words + ".subject", group.number()),
                        messages.of(
                                words + ".text",
                                group.address().name(),
                                group.number(),
                                formats.money(amount),
                                shop.of("/cart"))));
    }
}
