package shop.canoe.sellerconsole.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.returns.ReturnPhotos;
import shop.canoe.returns.ReturnService;

/** A customer's picture of what comes back, for its seller: {@code /seller/return-photos/<id>.jpg}. */
@WebServlet("/seller/return-photos/*")
public class ReturnPhotoServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient SellerConsole console;

    @Inject
    transient ReturnService returns;

    @Inject
    transient ReturnPhotos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            var photo = Ids.parse(name.replaceFirst("\\.jpg$", ""))
                    .filter(id -> returns.isPhotoOf(console.id(), id))
                    .flatMap(photos::find);
            if (photo.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else {
                response.setContentType("image/jpeg");
                Files.copy(photo.get(), response.getOutputStream());
            }
        } catch (NotFoundException noStore) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
