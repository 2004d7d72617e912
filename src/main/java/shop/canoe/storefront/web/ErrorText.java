package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.trace.RequestId;

/** What the error page says, by status. */
@Named("errorPage")
@RequestScoped
public class ErrorText {
    private static final String KEY = "storefront.error.";
    private static final String OTHER = "500";

    @Inject
    HttpServletRequest request;

    @Inject
    Messages messages;

    public String getTitle() {
        return text(".title");
    }

    public String getText() {
        return text(".text");
    }

    /** By which the request is found in the log. */
    public String getRequestId() {
        return RequestId.current().orElse("");
    }

    private String text(String part) {
        var key = KEY + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) + part;
        var text = messages.get(key);
        return text.equals(key) ? messages.get(KEY + OTHER + part) : text;
    }
}
