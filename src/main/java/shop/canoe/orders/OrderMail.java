package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import shop.canoe.accounts.AddressLines;
import shop.canoe.credit.CreditHolds;
import shop.canoe.credit.CreditWords;
import shop.canoe.credit.HeldCredit;
import shop.canoe.kernel.Money;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;
import shop.canoe.sellers.SellerId;

/** Words the mails about orders. Told at least once per event; each mail has a key, so it is sent once. */
@ApplicationScoped
class OrderMail {
    @Inject
    OrderRepository repository;

    @Inject
    OrderReader reader;

    @Inject
    OrderHistory history;

    @Inject
    CancellationRepository cancellations;

    @Inject
    GuestLinks links;

    @Inject
    CreditHolds credits;

    @Inject
    CreditWords creditWords;

    @Inject
    MailService mails;

    @Inject
    Messages messages;

    @Inject
    Formats formats;

    @Inject
    AddressLines addressLines;

    @Inject
    ShopAddress shop;

    void on(@Observes OrdersConfirmed event) {
        repository
                .findGroup(event.checkoutId())
                .ifPresent(group -> mails.send("order-confirmed/" + group.number(), confirmation(group)));
    }

    void on(@Observes OrderUnitsCancelled event) {
        var order = history.ofSeller(new SellerId(event.sellerId()), event.orderNumber());
        cancellations
                .find(event.cancellationId())
                .ifPresent(cancellation -> mails.send(
                        "order-cancelled/" + event.cancellationId(),
                        cancelled(order, cancellation.toView(order.number()), event.share())));
    }

    /** The next link of a guest, as often as one is asked for. */
    void link(OrderGroup group) {
        var link = link(group.number(), group.accountId().isPresent());
        mails.send(
                "order-link/" + link.substring(link.lastIndexOf('/') + 1),
                new Mail(
                        group.email(),
                        messages.of("orders.mail.link.subject", group.number()),
                        messages.of("orders.mail.link.text", group.destination().name(), group.number(), link)));
    }

    /** Tells the customer, within the seller's transaction, that what was asked for is not cancelled. */
    void refused(OrderView order, CancellationView request) {
        mails.send(
                "order-cancellation-refused/" + request.id(),
                new Mail(
                        order.email(),
                        messages.of("orders.mail.refused.subject", order.number()),
                        messages.of(
                                "orders.mail.refused.text",
                                order.address().name(),
                                order.words(request.units()),
                                order.number(),
                                messages.get("orders.mail.refused." + request.state()),
                                request.answer())));
    }

    private Mail confirmation(OrderGroup group) {
        var view = reader.view(group);
        return new Mail(
                view.email(),
                messages.of("orders.mail.confirmed.subject", view.number()),
                messages.of(
                        "orders.mail.confirmed.text",
                        view.address().name(),
                        view.number(),
                        view.orders().stream().map(this::words).collect(Collectors.joining("\n")),
                        formats.money(view.total()),
                        String.join("\n", addressLines.of(view.address())),
                        link(group.number(), group.accountId().isPresent()),
                        paying(view)));
    }

    /** What is paid by gift card and store credit, a line each, and what of the total is left for a card. */
    private String paying(OrderGroupView view) {
        var parts = credits.of(view.checkoutId());
        var rest = parts.stream().map(HeldCredit::amount).reduce(view.total(), Money::minus);
        var lines = parts.stream()
                .map(part -> messages.of(
                        "orders.mail.credit", creditWords.name(part.codeEnd()), formats.money(part.amount())))
                .collect(Collectors.joining());
        return lines
                + (rest.isPositive()
                        ? messages.of("orders.mail.by_card", formats.money(rest))
                        : messages.get("orders.mail.no_card"));
    }

    private Mail cancelled(OrderView order, CancellationView cancellation, OrderShare share) {
        return new Mail(
                order.email(),
                messages.of("orders.mail.cancelled.subject", order.number()),
                messages.of(
                        "orders.mail.cancelled.text",
                        order.address().name(),
                        order.words(cancellation.units()),
                        order.number(),
                        messages.get("orders.mail.cancelled." + cancellation.askedBy()),
                        formats.money(share.total()),
                        cancellation.reason()));
    }

    private String words(OrderView order) {
        var lines = order.lines().stream()
                .map(line -> messages.of(
                        "orders.mail.line",
                        line.quantity(),
                        line.label().isEmpty() ? line.title() : line.title() + ", " + line.label(),
                        formats.money(line.net())))
                .collect(Collectors.joining("\n"));
        return messages.of(
                "orders.mail.order",
                order.number(),
                order.sellerName(),
                order.promise(),
                lines,
                formats.money(order.delivery()),
                formats.money(order.tax()),
                formats.money(order.total()));
    }

    private String link(String groupNumber, boolean owned) {
        return shop.of(owned ? "/account/orders/" + groupNumber : links.issue(groupNumber));
    }
}
