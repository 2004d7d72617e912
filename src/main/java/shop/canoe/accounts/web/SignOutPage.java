package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/**
 * Backs {@code /accounts/sign-out.xhtml}. Any page may post a plain form here, with the token as its only field; asked for
 * by a link, the page shows such a form.
 */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    public @Nullable String signOut() {
        if (!request.getMethod().equals("POST")) return null;
        user.signOut();
        notices.add("accounts.signed_out");
        return "redirect:/";
    }
}
