package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /assets/<fingerprint>/<file>}, to be kept for a year. An old fingerprint gets today's file, not kept. */
@WebServlet(Assets.PATH + "*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo()).split("/", 3);
        var asset = path.length < 3 ? java.util.Optional.<Assets.Asset>empty() : assets.find(path[2]);
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = asset.get().fingerprint().equals(path[1]);
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        asset.get().content().send(asset.get().type(), request, response);
    }
}
