package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.settlements.SellerBalance;
import shop.canoe.settlements.SettlementService;
import shop.canoe.settlements.StatementSummary;
import shop.canoe.settlements.StatementView;

/** Backs {@code /sellerconsole/seller-settlements.xhtml}. */
@Named
@RequestScoped
public class SellerSettlementsPage {
    @Inject
    SellerConsole console;

    @Inject
    SettlementService settlements;

    private @Nullable List<SellerBalance> balances;
    private @Nullable List<StatementView> open;
    private @Nullable List<StatementSummary> statements;

    /** One per currency; none before the first sale. */
    public List<SellerBalance> getBalances() {
        if (balances == null) balances = settlements.balances(console.id());
        return balances;
    }

    /** What happened since the last statement. */
    public List<StatementView> getOpen() {
        if (open == null) open = settlements.open(console.id());
        return open;
    }

    /** Newest first. */
    public List<StatementSummary> getStatements() {
        if (statements == null) statements = settlements.statements(console.id());
        return statements;
    }
}
