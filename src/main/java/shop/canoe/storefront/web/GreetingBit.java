package shop.canoe.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.platform.pages.VisitorBit;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.platform.text.Html;
import shop.canoe.platform.text.Messages;

/** The way into the account: with the name of who is signed in, or to the sign-in. */
@ApplicationScoped
class GreetingBit implements VisitorBit {
    @Inject
    CurrentUser user;

    @Inject
    Messages messages;

    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public String html(String argument) {
        return user.signedIn()
                .map(SignedIn::name)
                .map(name -> link("/account", Html.escape(name)))
                .orElseGet(() -> link("/sign-in", messages.get("storefront.sign_in")));
    }

    private String link(String path, String small) {
        return "<a href=\"" + path + "\"><small>" + small + "</small> " + messages.get("storefront.account") + "</a>";
    }
}
