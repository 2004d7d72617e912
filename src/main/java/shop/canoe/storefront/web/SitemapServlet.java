package shop.canoe.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductView;
import shop.canoe.platform.web.ShopAddress;

/** Answers {@code /sitemap.xml}: the addresses of all categories and products, for search engines. */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int BATCH = 500;

    /** What one file of a site map may hold. */
    private static final int LIMIT = 50_000;

    @Inject
    transient CatalogService catalog;

    @Inject
    transient ShopAddress shop;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        var out = response.getWriter();
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        add(out, "/");
        for (var department : catalog.departments()) {
            add(out, department.url());
            for (var child : department.children()) add(out, child.url());
        }
        addProducts(out);
        out.write("</urlset>\n");
    }

    private void addProducts(Writer out) throws IOException {
        int count = 0;
        for (var ids = after(null); !ids.isEmpty() && count < LIMIT; ids = after(ids.get(ids.size() - 1))) {
            for (ProductView product : catalog.fresh(ids).values()) add(out, product.url());
            count += ids.size();
        }
    }

    private List<ProductId> after(@Nullable ProductId last) {
        return catalog.after(last, BATCH);
    }

    private void add(Writer out, String path) throws IOException {
        out.write("<url><loc>" + shop.of(path) + "</loc></url>\n");
    }
}
