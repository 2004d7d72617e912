package shop.canoe.settlements;

import shop.canoe.kernel.Money;

/**
 * An amount that a person books from one account to another.
 *
 * @param debit code of the account to debit
 * @param credit code of the account to credit
 * @param reason is kept with the journal, and shown on statements
 */
public record Adjustment(String debit, String credit, Money amount, String reason) {}
