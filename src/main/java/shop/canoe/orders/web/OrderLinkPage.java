package shop.canoe.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.orders.GuestLinks;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /orders/order-link.xhtml}: mails a guest the next link to an order. */
@Named
@RequestScoped
public class OrderLinkPage {
    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    private String number = "";
    private String email = "";

    public String send() {
        links.send(group(), address(), user.caller());
        notices.add("orders.link.sent");
        return "redirect:/orders/link";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** As people type it: the number of one parcel, too, and in small letters. */
    private String group() {
        var found = java.util.regex.Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4})(-\\d{1,3})?")
                .matcher(number.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) throw invalid("number", "orders.link.number_shape");
        return found.group(1);
    }

    private EmailAddress address() {
        return EmailAddress.parse(email).orElseThrow(() -> invalid("email", "orders.link.email_shape"));
    }

    private static InvalidException invalid(String field, String key) {
        return new InvalidException(List.of(Problem.of(field, key)));
    }
}
