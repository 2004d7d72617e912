package shop.canoe.settlements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * One line of a journal.
 *
 * @param amount debit when positive, credit when negative
 * @param shipmentId whose share it is, if it is a shipment's
 */
record Posting(
        LedgerAccount account,
        Part part,
        Money amount,
        @Nullable UUID shipmentId) {

    static Posting debit(LedgerAccount account, Part part, Money amount) {
        return new Posting(account, part, amount, null);
    }

    static Posting credit(LedgerAccount account, Part part, Money amount) {
        return debit(account, part, amount.negate());
    }

    Posting of(UUID shipment) {
        return new Posting(account, part, amount, shipment);
    }

    Posting reversed() {
        return new Posting(account, part, amount.negate(), shipmentId);
    }
}
