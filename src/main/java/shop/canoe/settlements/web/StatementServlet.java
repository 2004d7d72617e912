package shop.canoe.settlements.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.sellers.SellerService;
import shop.canoe.settlements.SettlementService;

/** A seller's own statement as CSV: {@code /seller/statements/<id>.csv}. The filter before it lets only sellers come here. */
@WebServlet("/seller/statements/*")
public class StatementServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String ENDING = ".csv";

    @Inject
    transient CurrentUser user;

    @Inject
    transient SellerService sellers;

    @Inject
    transient SettlementService settlements;

    /** A refusal that left the servlet would stand in the server's log as a failure of the shop. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seller = sellers.ofAccount(user.accountId())
                .orElseThrow(() -> new NotFoundException("settlements.statement.not_found"));
        var id = Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.endsWith(ENDING))
                .flatMap(path -> Ids.parse(path.substring(1, path.length() - ENDING.length())))
                .orElseThrow(() -> new NotFoundException("settlements.statement.not_found"));
        var text = settlements.text(seller.id(), id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"statement-" + id + ENDING + '"');
        response.getOutputStream().write(text);
    }
}
