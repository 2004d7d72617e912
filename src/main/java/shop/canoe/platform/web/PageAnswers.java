package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.pages.PageBody;
import shop.canoe.platform.pages.VisitorBits;

/** Sends pages that are not kept, with their visitor's bits. */
@ApplicationScoped
public class PageAnswers {
    @Inject
    VisitorBits bits;

    public void send(PageBody body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = bits.fill(body);
        ServerTiming.write(request, response);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
