package shop.canoe.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.platform.pages.Rendering;

/** Who asks in this request. Nobody, for a visitor who is not signed in; that makes no session. */
@Named
@RequestScoped
public class CurrentUser {
    private static final String ATTRIBUTE = "canoe.signedIn";

    @Inject
    HttpServletRequest request;

    /** Empty for a guest. */
    public Optional<SignedIn> signedIn() {
        Rendering.looksAtVisitor(request);
        var session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /**
     * The account that asks.
     *
     * @throws SignInRequiredException for a guest
     */
    public UUID accountId() {
        return who().accountId();
    }

    /**
     * Who asks, with the roles: what a service wants to know that does not do everything for everybody.
     *
     * @throws SignInRequiredException for a guest
     */
    public SignedIn who() {
        return signedIn().orElseThrow(SignInRequiredException::new);
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    public boolean has(Role role) {
        return signedIn().map(user -> user.roles().contains(role)).orElse(false);
    }

    public boolean isSeller() {
        return has(Role.SELLER);
    }

    public boolean isOperator() {
        return has(Role.OPERATOR);
    }

    /** The name the page head greets; empty for a guest. */
    public String getName() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    /** The network address the request comes from. */
    public String caller() {
        Rendering.looksAtVisitor(request);
        return request.getRemoteAddr();
    }

    /** Begins a session for this account under a new session id. */
    public void signIn(SignedIn user) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        request.getSession(true).setAttribute(ATTRIBUTE, user);
    }

    public void signOut() {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** A page that needs an account was asked for by a guest. */
    public static final class SignInRequiredException extends BusinessException {
        private static final long serialVersionUID = 1;

        SignInRequiredException() {
            super(Kind.FORBIDDEN, "platform.sign_in_required");
        }
    }
}
