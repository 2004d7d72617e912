package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.trace.RequestId;

/** By what number a request is known: the one it has at the balancer, if that is believed, or a new one. */
@ApplicationScoped
public class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "canoe.requestId";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{16,64}");
    private static final Pattern TRACE = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Inject
    @ConfigProperty(name = "canoe.proxies")
    String proxies;

    /** The same for all of a request, its error page too. */
    String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) return known;
        var id = given(request).orElseGet(RequestId::make);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private Optional<String> given(HttpServletRequest request) {
        if (!isFromProxy(request)) return Optional.empty();
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(id -> ID.matcher(id).matches())
                .or(() -> trace(request.getHeader("traceparent")));
    }

    /** The server has believed the proxy if it took the visitor's address from it. */
    private boolean isFromProxy(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null
                && !proxies.equals("none")
                && Arrays.stream(forwarded.split(",")).map(String::strip).anyMatch(request.getRemoteAddr()::equals);
    }

    private static Optional<String> trace(@Nullable String parent) {
        var found = TRACE.matcher(parent == null ? "" : parent);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
