package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.text.Html;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.trace.RequestId;

/** The 503 of a shop that cannot serve just now: a page that needs neither database nor template. What was only read is read again by itself. */
@ApplicationScoped
public class PlainAnswer {
    @Inject
    Messages messages;

    /** @param seconds after which to ask again */
    void send(HttpServletRequest request, HttpServletResponse response, String title, String text, int seconds)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        var refresh =
                request.getMethod().equals("GET") ? "<meta http-equiv=\"refresh\" content=\"" + seconds + "\"/>" : "";
        response.getWriter()
                .write("""
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>%s<title>Canoe</title></head>
                        <body><main><h1>%s</h1><p>%s</p><p>%s</p></main></body></html>
                        """.formatted(refresh, Html.escape(title), Html.escape(text), Html.escape(number())));
    }

    private String number() {
        return messages.of("platform.request_id", RequestId.current().orElse(""));
    }
}
