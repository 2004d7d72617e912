package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backs {@code /sellerconsole/seller-stock.xhtml}: what to order again. */
@Named
@RequestScoped
public class SellerStockPage {
    @Inject
    SellerConsole console;

    @Inject
    StockReport report;

    private @Nullable List<StockReport.Row> rows;

    public List<StockReport.Row> getRows() {
        if (rows == null) rows = report.of(console.id());
        return rows;
    }
}
