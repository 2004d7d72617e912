package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public addresses: {@code /WEB-INF/routes} says which page stands behind which path. One line a route, e.g.
 * {@code /p/{slug}/{number} /storefront/product.xhtml}; the parts in braces reach the page as request parameters. Behind
 * {@code keep} stand the parameters by which a page varies that is the same for everybody.
 */
@ApplicationScoped
public class Routes {
    @Inject
    ServletContext application;

    private volatile @Nullable Table table;

    /**
     * A page behind a path.
     *
     * @param names of the path's parts
     * @param query string that carries the path's parts to it
     */
    record Target(String view, Set<String> names, String query, Optional<KeepRule> keep) {}

    private record Route(Pattern pattern, List<String> names, String path, String view, Optional<KeepRule> keep) {}

    /** Routes without variable parts by path, the others by the first step of their path. */
    private record Table(List<Route> all, Map<String, Target> plain, Map<String, List<Route>> byFirstStep) {}

    /** The page behind a path of the application; empty if there is none. */
    Optional<Target> find(String path) {
        var plain = table().plain().get(path);
        if (plain != null) return Optional.of(plain);
        for (var route : table().byFirstStep().getOrDefault(firstStep(path), List.of())) {
            var matcher = route.pattern().matcher(path);
            if (!matcher.matches()) continue;
            var query = new StringBuilder();
            for (int i = 0; i < route.names().size(); i++)
                query.append(i == 0 ? "" : "&")
                        .append(route.names().get(i))
                        .append('=')
                        .append(java.net.URLEncoder.encode(matcher.group(i + 1), StandardCharsets.UTF_8));
            return Optional.of(new Target(route.view(), Set.copyOf(route.names()), query.toString(), route.keep()));
        }
        return Optional.empty();
    }

    /** The first public path of a page, if it has one without variable parts. */
    Optional<String> pathOf(String view) {
        return table().all().stream()
                .filter(route -> route.view().equals(view) && route.names().isEmpty())
                .map(Route::path)
                .findFirst();
    }

    private Table table() {
        var known = table;
        if (known == null) table = known = table(read());
        return known;
    }

    private static Table table(List<Route> routes) {
        var plain = new HashMap<String, Target>();
        var byFirstStep = new HashMap<String, List<Route>>();
        for (var route : routes)
            if (route.names().isEmpty())
                plain.putIfAbsent(route.path(), new Target(route.view(), Set.of(), "", route.keep()));
            else
                byFirstStep
                        .computeIfAbsent(firstStep(route.path()), step -> new ArrayList<>())
                        .add(route);
        return new Table(routes, plain, byFirstStep);
    }

    private static String firstStep(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private List<Route> read() {
        try (var in = application.getResourceAsStream("/WEB-INF/routes")) {
            var all = new ArrayList<Route>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts = line.strip().split("\\s+");
                all.add(route(parts[0], parts[1], keep(parts)));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<KeepRule> keep(String[] parts) {
        return parts.length > 2 && parts[2].equals("keep")
                ? Optional.of(KeepRule.of(List.of(parts).subList(3, parts.length)))
                : Optional.empty();
    }

    private static Route route(String path, String view, Optional<KeepRule> keep) {
        var names = new ArrayList<String>();
        var name = Pattern.compile("\\{(\\w+)}").matcher(path);
        while (name.find()) names.add(name.group(1));
        var pattern = Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)"));
        return new Route(pattern, List.copyOf(names), path, view, keep);
    }
}
