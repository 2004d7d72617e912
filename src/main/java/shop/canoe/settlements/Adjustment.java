package shop.canoe.settlements;

import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * An amount that a person books from one account to another.
 *
 * @param id names it: booking it again changes nothing
 * @param debit code of the account to debit
 * @param credit code of the account to credit
 * @param reason is kept with the journal, and shown on statements
 */
public record Adjustment(UUID id, String debit, String credit, Money amount, String reason) {}
