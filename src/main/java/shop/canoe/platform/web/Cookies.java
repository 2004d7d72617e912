package shop.canoe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.platform.pages.Rendering;

/** The visitor's cookies: always {@code HttpOnly}, {@code SameSite=Lax}, for the whole shop, secure over HTTPS. */
@RequestScoped
public class Cookies {
    @Inject
    HttpServletRequest request;

    /** Empty if the browser sent none of that name. */
    public Optional<String> get(String name) {
        Rendering.looksAtVisitor(request);
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** @param seconds how long the browser keeps it */
    public void set(String name, String value, int seconds) {
        Rendering.looksAtVisitor(request);
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        Exchange.of(request).response().addCookie(cookie);
    }

    public void delete(String name) {
        set(name, "", 0);
    }
}
