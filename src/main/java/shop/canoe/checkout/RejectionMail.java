package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.kernel.Money;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.orders.OrderService;
import shop.canoe.payments.PaymentRejected;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;

/** Tells the shopper that his payment was not accepted and what that means. */
@ApplicationScoped
class RejectionMail {
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

    /** Once per attempt: the same order may be paid otherwise and be looked at again. */
    void send(PaymentRejected event) {
        var group = orders.ofCheckout(event.checkoutId()).orElseThrow();
        mails.send(
                "payment-rejected/" + event.attemptId(),
                new Mail(
                        group.email(),
                        messages.of("checkout.rejected.subject", group.number()),
                        messages.of(
                                "checkout.rejected.text",
                                group.address().name(),
                                group.number(),
                                formats.money(new Money(event.minor(), event.currency())),
                                shop.of("/cart"))));
    }
}
