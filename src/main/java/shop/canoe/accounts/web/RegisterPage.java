package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.accounts.AccountService;
import shop.canoe.accounts.Register;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /accounts/register.xhtml}. */
@Named
@RequestScoped
public class RegisterPage {
    @Inject
    AccountService accounts;

    @Inject
    Entrance entrance;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    private String next = "";
    private String name = "";
    private String email = "";
    private String password = "";

    /** Somebody who is signed in already goes on at once. */
    public @Nullable String passOn() {
        return user.isSignedIn() ? "redirect:" + Entrance.safe(next) : null;
    }

    public String register() {
        var account = accounts.register(new Register(name, email, password));
        notices.add("accounts.registered", account.name());
        return entrance.letIn(account, next);
    }

    public String getSignInUrl() {
        return Entrance.with(next, "/sign-in");
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
