package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.settlements.SettlementService;
import shop.canoe.settlements.StatementView;

/** Backs {@code /sellerconsole/seller-statement.xhtml}. */
@Named
@RequestScoped
public class SellerStatementPage {
    @Inject
    SellerConsole console;

    @Inject
    SettlementService settlements;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private @Nullable StatementView statement;

    /** Malformed is not found. */
    public StatementView getStatement() {
        if (statement == null)
            statement = settlements.statement(
                    console.id(),
                    Ids.parse(id).orElseThrow(() -> new NotFoundException("settlements.statement.not_found")));
        return statement;
    }
}
