package shop.canoe.platform.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The running request and its response as the container made them, for beans: what is injected is a proxy, which no
 * dispatcher takes.
 */
record Exchange(HttpServletRequest request, HttpServletResponse response) {
    private static final String ATTRIBUTE = "canoe.exchange";

    static void begin(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, new Exchange(request, response));
    }

    static Exchange of(ServletRequest request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }
}
