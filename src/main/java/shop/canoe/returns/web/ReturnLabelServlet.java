package shop.canoe.returns.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import shop.canoe.returns.ReturnLabels;

/** The label of a return to print: {@code /return-labels/<signed number>.pdf}. */
@WebServlet("/return-labels/*")
public class ReturnLabelServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String ENDING = ".pdf";

    @Inject
    transient ReturnLabels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        var label = Optional.of(name)
                .filter(path -> path.endsWith(ENDING))
                .flatMap(path -> labels.find(path.substring(0, path.length() - ENDING.length())));
        if (label.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/pdf");
        response.getOutputStream().write(label.get());
    }
}
