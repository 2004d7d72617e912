package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.text.Messages;

/** What a visitor is told while the database does not answer: 503, and when to ask again. */
@ApplicationScoped
public class AwayAnswer {
    private static final int SECONDS = 5;

    @Inject
    Messages messages;

    @Inject
    PlainAnswer answer;

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = request.getMethod().equals("GET") ? "platform.away.asked" : "platform.away.sent";
        answer.send(request, response, messages.get("platform.away.title"), messages.get(text), SECONDS);
    }
}
