package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a page that may be kept.
 *
 * @param parts of the path, by name
 * @param query in one spelling, as the page is known by
 */
record KeptAddress(String path, KeepRule rule, Set<String> parts, String query) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String FACES = "jakarta.faces.";

    /** What decoding puts in place of bytes that are no text. */
    private static final String NO_TEXT = "%EF%BF%BD";

    /** Empty if the request is for something else, or spells its address so that one cannot be sure what it says. */
    static Optional<KeptAddress> of(HttpServletRequest request, Routes routes) {
        if (!METHODS.contains(request.getMethod())) return Optional.empty();
        var path = RequestPath.of(request);
        var target = routes.find(path);
        if (target.isEmpty() || !request.getRequestURI().equals(path)) return Optional.empty();
        var parts = target.get().names();
        return target.get()
                .keep()
                .flatMap(rule -> query(request, rule).map(query -> new KeptAddress(path, rule, parts, query)));
    }

    private static Optional<String> query(HttpServletRequest request, KeepRule rule) {
        if (request.getQueryString() == null) return Optional.of("");
        var parameters = request.getParameterMap();
        if (parameters.keySet().stream().anyMatch(name -> name.startsWith(FACES))) return Optional.empty();
        return rule.query(parameters).filter(query -> !query.contains(NO_TEXT));
    }

    String key() {
        return query.isEmpty() ? path : path + '?' + query;
    }

    HttpServletRequest bare(HttpServletRequest request) {
        return new KeptRequest(request, rule, parts, query);
    }
}
