package shop.canoe.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.catalog.ProductView;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;

/** Words the mails of wishes: the one that proves an address, and the one that was wished for. */
@ApplicationScoped
class AlertMail {
    @Inject
    MailService mails;

    @Inject
    Messages messages;

    @Inject
    ShopAddress shop;

    void confirm(Alert alert, ProductView product, String path) {
        send("confirm", alert, product, path);
    }

    void back(Alert alert, ProductView product, String path) {
        send("back", alert, product, path);
    }

    private void send(String what, Alert alert, ProductView product, String path) {
        mails.send(
                alert.mailKey(what),
                new Mail(
                        alert.email(),
                        messages.of("alerts.mail." + what + ".subject", product.title()),
                        messages.of(
                                "alerts.mail." + what + ".text",
                                product.title(),
                                shop.of(product.url(alert.sku())),
                                shop.of(path))));
    }
}
