package shop.canoe.settlements;

import shop.canoe.platform.error.NotFoundException;

/** The seller has no such statement. */
public final class StatementNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    StatementNotFoundException() {
        super("settlements.statement.not_found");
    }
}
