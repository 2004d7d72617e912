package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.accounts.AccountService;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /accounts/sign-in.xhtml}. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    AccountService accounts;

    @Inject
    Entrance entrance;

    @Inject
    CurrentUser user;

    private String next = "";
    private String email = "";
    private String password = "";

    /** Somebody who is signed in already goes on at once. */
    public @Nullable String passOn() {
        return user.isSignedIn() ? "redirect:" + Entrance.safe(next) : null;
    }

    public String signIn() {
        return entrance.letIn(accounts.signIn(email, password, user.caller()), next);
    }

    public String getRegisterUrl() {
        return Entrance.with(next, "/register");
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
