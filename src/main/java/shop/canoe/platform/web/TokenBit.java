package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.platform.pages.VisitorBit;
import shop.canoe.platform.security.CsrfTokens;

/** The token in every form. */
@ApplicationScoped
class TokenBit implements VisitorBit {
    @Inject
    CsrfTokens tokens;

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String html(String argument) {
        return tokens.getToken();
    }
}
