package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public addresses: {@code /WEB-INF/routes} says which page stands behind which path. One line a route, e.g.
 * {@code /p/{slug}/{number} /storefront/product.xhtml}; the parts in braces reach the page as request parameters.
 */
@ApplicationScoped
public class Routes {
    @Inject
    ServletContext application;

    private volatile @Nullable List<Route> routes;

    /** A page and the query string that carries the path's parts to it. */
    record Target(String view, String query) {}

    private record Route(Pattern pattern, List<String> names, String path, String view) {}

    /** The page behind a path of the application; empty if there is none. */
    Optional<Target> find(String path) {
        for (var route : all()) {
            var matcher = route.pattern().matcher(path);
            if (!matcher.matches()) continue;
            var query = new StringBuilder();
            for (int i = 0; i < route.names().size(); i++)
                query.append(i == 0 ? "" : "&")
                        .append(route.names().get(i))
                        .append('=')
                        .append(java.net.URLEncoder.encode(matcher.group(i + 1), StandardCharsets.UTF_8));
            return Optional.of(new Target(route.view(), query.toString()));
        }
        return Optional.empty();
    }

    /** The first public path of a page, if it has one without variable parts. */
    Optional<String> pathOf(String view) {
        return all().stream()
                .filter(route -> route.view().equals(view) && route.names().isEmpty())
                .map(Route::path)
                .findFirst();
    }

    private List<Route> all() {
        var known = routes;
        if (known == null) routes = known = read();
        return known;
    }

    private List<Route> read() {
        try (var in = application.getResourceAsStream("/WEB-INF/routes")) {
            var all = new ArrayList<Route>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts = line.strip().split("\\s+");
                all.add(route(parts[0], parts[1]));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route route(String path, String view) {
        var names = new ArrayList<String>();
        var name = Pattern.compile("\\{(\\w+)}").matcher(path);
        while (name.find()) names.add(name.group(1));
        var pattern = Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)"));
        return new Route(pattern, List.copyOf(names), path, view);
    }
}
