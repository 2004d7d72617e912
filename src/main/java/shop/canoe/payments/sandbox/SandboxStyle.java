package shop.canoe.payments.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The payment page's style sheet. */
@WebServlet("/sandbox-gateway/sandbox.css")
public class SandboxStyle extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=3600");
        try (var style = SandboxStyle.class.getResourceAsStream("sandbox.css")) {
            style.transferTo(response.getOutputStream());
        }
    }
}
