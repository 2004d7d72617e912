package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;

/** Words the mails about returns. */
@ApplicationScoped
class ReturnMail {
    @Inject
    MailService mails;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    void requested(ReturnView back, OrderView order) {
        send("requested", back, order, order.words(back.announced()));
    }

    void settled(ReturnView back, OrderView order) {
        send(outcome(back), back, order, order.words(OrderUnits.counts(back.units())));
    }

    private static String outcome(ReturnView back) {
        if (back.state() == ReturnState.DECLINED) return "declined";
        boolean isByMail =
                back.outcome() == ReturnOutcome.CREDIT && back.accountId().isEmpty();
        return isByMail ? "settled.gift_card" : "settled." + back.outcome();
    }

    private void send(String what, ReturnView back, OrderView order, String units) {
        mails.send(
                "return-" + (back.isOpen() ? "requested" : "settled") + '/' + back.number(),
                new Mail(
                        order.email(),
                        messages.of("returns.mail.subject", back.number()),
                        messages.of(
                                "returns.mail.text",
                                order.address().name(),
                                messages.of(
                                        "returns.mail." + what, units, order.number(), formats.money(back.refunded())),
                                back.answer())));
    }
}
