package shop.canoe.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.pages.Rendering;

/**
 * A request for a page that is to be kept, without what is the visitor's: no cookies, no headers, no parameters but those
 * the page varies by and the parts of its path.
 */
final class KeptRequest extends HttpServletRequestWrapper {
    private final KeepRule rule;
    private final Set<String> parts;
    private final String query;

    /**
     * @param parts of the path, which reach the page as parameters
     * @param query as the page is known by
     */
    KeptRequest(HttpServletRequest request, KeepRule rule, Set<String> parts, String query) {
        super(request);
        this.rule = rule;
        this.parts = parts;
        this.query = query;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getQueryString() {
        return query.isEmpty() ? null : query;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new HashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> {
            if (parts.contains(name)) map.put(name, new String[] {values[0]});
            else if (rule.allows(name)) map.put(name, values);
        });
        return map;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return parts.contains(name) || rule.allows(name) ? super.getParameter(name) : null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    /** Faces looks whether there is one. Whoever makes one makes the page the visitor's. */
    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (!create) return null;
        Rendering.looksAtVisitor(this);
        return super.getSession(true);
    }

    @Override
    public @Nullable HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Locale getLocale() {
        return Locale.UK;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(Set.of(Locale.UK));
    }
}
