package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request goes. */
final class RequestPath {
    private RequestPath() {}

    /**
     * The path as the container understands it and routes by: decoded, without {@code ..}. Never decide by
     * {@code getRequestURI}, which is what was written: {@code /%62ackoffice} is {@code /backoffice}.
     */
    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
