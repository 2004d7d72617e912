package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.health.Pulse;

/**
 * Refuses at once what would only wait for a database that is known not to answer, before it takes a thread. What is kept has been
 * answered before; what is no page needs no database.
 */
public class AwayFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Pulse pulse;

    @Inject
    transient Routes routes;

    @Inject
    transient AwayAnswer away;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (pulse.isDatabaseAway() && routes.find(RequestPath.of(request)).isPresent()) away.send(request, response);
        else chain.doFilter(request, response);
    }
}
