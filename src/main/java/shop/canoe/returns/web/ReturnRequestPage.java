package shop.canoe.returns.web;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Uploads;
import shop.canoe.returns.RequestReturn;
import shop.canoe.returns.ReturnOutcome;
import shop.canoe.returns.ReturnReason;
import shop.canoe.returns.ReturnService;
import shop.canoe.returns.ReturnView;

/** Backs {@code /returns/return-request.xhtml}: announces a return, for an account or for who holds the order's link. */
@Named
@RequestScoped
public class ReturnRequestPage {
    @Inject
    OrderHistory history;

    @Inject
    ReturnService returns;

    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    Messages messages;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private ReturnReason reason = ReturnReason.DAMAGED;
    private ReturnOutcome outcome = ReturnOutcome.REFUND;
    private String text = "";
    private @Nullable Part photo;
    private @Nullable OrderView order;

    /** An order line with the units that can come back. */
    public record Line(int number, String title, String label, String image, int open) {}

    public String send() {
        order = null; // if refused, the page shows what is true now
        var given = photo;
        var back = given != null && Uploads.isGiven(given)
                ? Uploads.asFile(given, file -> request(Optional.of(file)))
                : request(Optional.empty());
        return "redirect:" + getDoor().url(getDoor().number(), "returns/" + back.number());
    }

    private ReturnView request(Optional<Path> file) {
        var door = getDoor();
        return returns.request(new RequestReturn(
                door.holder(), door.number(), WantedUnits.read(parameters), reason, text.strip(), file, outcome));
    }

    public OrderView getOrder() {
        if (order == null)
            order = history.ofHolder(getDoor().holder(), getDoor().number())
                    .order(getDoor().number());
        return order;
    }

    /** Lines with units that were sent. */
    public List<Line> getLines() {
        var open = returns.returnable(getOrder());
        return getOrder().lines().stream()
                .filter(line -> line.sent() > 0)
                .map(line -> new Line(
                        line.number(), line.title(), line.label(), line.image(), open.getOrDefault(line.number(), 0)))
                .toList();
    }

    public boolean isPossible() {
        return getLines().stream().anyMatch(line -> line.open() > 0);
    }

    public OrderDoor getDoor() {
        return OrderDoor.of(parameters, user.signedIn().map(SignedIn::accountId), links.granted());
    }

    /** What the field of a line shows. */
    public String units(Line line) {
        return WantedUnits.shown(parameters, line.number(), 0);
    }

    /** Label to value. */
    public Map<String, ReturnReason> getReasons() {
        return Stream.of(ReturnReason.values())
                .collect(toMap(
                        each -> messages.get("returns.reason." + each), each -> each, (a, b) -> a, LinkedHashMap::new));
    }

    /** Label to value; a guest has no account for store credit, and gets a gift card. */
    public Map<String, ReturnOutcome> getOutcomes() {
        return Stream.of(ReturnOutcome.values())
                .collect(toMap(
                        each -> messages.get(
                                each == ReturnOutcome.CREDIT && !user.isSignedIn()
                                        ? "returns.outcome.gift_card"
                                        : "returns.outcome." + each),
                        each -> each,
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    public ReturnReason getReason() {
        return reason;
    }

    public void setReason(ReturnReason reason) {
        this.reason = reason;
    }

    public ReturnOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ReturnOutcome outcome) {
        this.outcome = outcome;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Part getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable Part photo) {
        this.photo = photo;
    }
}
