package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.platform.text.Messages;

/** Greets a new account by mail. */
@ApplicationScoped
class WelcomeMail {
    @Inject
    MailService mails;

    @Inject
    Messages messages;

    void send(AccountView account) {
        mails.send(
                "account-registered/" + account.id().value(),
                new Mail(
                        account.email(),
                        messages.get("accounts.welcome_mail.subject"),
                        messages.of("accounts.welcome_mail.text", account.name())));
    }
}
