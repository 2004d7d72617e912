package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import shop.canoe.accounts.CustomerSignedIn;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;

/** Lets somebody in who has signed in or registered, and sends them where they were going. */
@RequestScoped
class Entrance {
    private static final String HOME = "/account";
    private static final int LONGEST = 2_000;

    @Inject
    CurrentUser user;

    @Inject
    Event<CustomerSignedIn> guests;

    /** Begins the session; what they had as a guest comes along. */
    String letIn(SignedIn signedIn, String next) {
        guests.fire(new CustomerSignedIn(signedIn.accountId()));
        user.signIn(signedIn);
        return "redirect:" + safe(next);
    }

    /** The address to go to, if it is a path of this shop; otherwise the account's home. */
    static String safe(String next) {
        boolean isOwnPath = next.length() <= LONGEST && next.matches("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?");
        return isOwnPath && !next.matches("/(sign-in|sign-out|register)\\b.*") ? next : HOME;
    }

    /** A page of this module that goes on to the same place. */
    static String with(String next, String page) {
        return next.isEmpty() ? page : page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
