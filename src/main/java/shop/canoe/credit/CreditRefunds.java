package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;

/** Gives money back as credit, in the caller's transaction. */
@ApplicationScoped
@Transactional
public class CreditRefunds {
    @Inject
    CreditRepository credits;

    @Inject
    GiftCardDesk desk;

    @Inject
    MailService mails;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    /** Adds to the account's store credit; a guest gets a gift card, whose code is in the mail and nowhere else. */
    public void give(CreditRefund refund) {
        refund.accountId()
                .ifPresentOrElse(
                        account -> {
                            var credit = credits.ofAccountOrNew(
                                    account, refund.amount().currency());
                            credits.add(credit, CreditReason.REFUNDED, refund.reference(), refund.amount());
                            if (refund.isInsteadOfMoney()) tell(refund, "account", "");
                        },
                        () -> tell(refund, "card", desk.replaceMoney(refund.reference(), refund.amount())));
    }

    private void tell(CreditRefund refund, String what, String code) {
        mails.send(
                "credit-refund/" + refund.reference(),
                new Mail(
                        refund.email(),
                        messages.of("credit.mail.subject", refund.orderNumber()),
                        messages.of(
                                "credit.mail.text",
                                refund.isInsteadOfMoney() ? messages.get("credit.mail.instead") : "",
                                messages.of(
                                        "credit.mail." + what,
                                        formats.money(refund.amount()),
                                        refund.orderNumber(),
                                        code))));
    }
}
