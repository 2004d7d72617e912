package shop.canoe.invoices.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import shop.canoe.invoices.InvoiceService;
import shop.canoe.platform.error.NotFoundException;

/** A document as PDF: {@code /documents/<key>.pdf}. */
@WebServlet("/documents/*")
public class InvoiceServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient InvoiceService invoices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            var pdf = invoices.pdf(name.replaceFirst("\\.pdf$", ""));
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/pdf");
            response.getOutputStream().write(pdf);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
