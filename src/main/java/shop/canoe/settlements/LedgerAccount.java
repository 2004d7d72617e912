package shop.canoe.settlements;

import java.util.Locale;
import java.util.UUID;

/**
 * An account of the books, by its code.
 *
 * <ul>
 *   <li>{@code gateway:NAME} – what a payment gateway has taken and not yet handed over
 *   <li>{@code bank} – the shop's bank account
 *   <li>{@code customers} – earned and not yet taken; empty once both are booked
 *   <li>{@code seller_reserve:ID} – owed to a seller, later
 *   <li>{@code seller_payable:ID} – owed to a seller, at the next payout; below zero when he owes
 *   <li>{@code commission}, {@code commission_tax} – what the shop earns of sales, and the tax it owes on that
 *   <li>{@code coupons} – what the shop has paid to sellers for coupons that it bears
 *   <li>{@code bad_debts} – parcels that shoppers have and nobody paid for
 *   <li>{@code store_credit} – owed to shoppers: store credit and gift cards, also while they are held for orders
 *   <li>{@code goodwill}, {@code expired_credit} – what presents cost, and what nobody came to spend
 *   <li>{@code memo_authorised:NAME}, {@code memo_authorisations} – held by a gateway, and its counterpart: both are empty once
 *       what was held is taken or given up
 * </ul>
 *
 * <p>A person may book to others, as {@code gateway_fees}.
 */
record LedgerAccount(String code) {
    /** What {@code payments} calls the gateway when money is credit begins so. */
    private static final String CREDIT = "credit";

    private static final String PATTERN = "[a-z_]{1,30}(:[a-z0-9-]{1,45})?";

    static final LedgerAccount BANK = new LedgerAccount("bank");
    static final LedgerAccount CUSTOMERS = new LedgerAccount("customers");
    static final LedgerAccount COMMISSION = new LedgerAccount("commission");
    static final LedgerAccount COMMISSION_TAX = new LedgerAccount("commission_tax");
    static final LedgerAccount COUPONS = new LedgerAccount("coupons");
    static final LedgerAccount BAD_DEBTS = new LedgerAccount("bad_debts");
    static final LedgerAccount STORE_CREDIT = new LedgerAccount("store_credit");
    static final LedgerAccount GOODWILL = new LedgerAccount("goodwill");
    static final LedgerAccount EXPIRED_CREDIT = new LedgerAccount("expired_credit");
    static final LedgerAccount AUTHORISATIONS = new LedgerAccount("memo_authorisations");

    LedgerAccount {
        if (!isCode(code)) throw new IllegalArgumentException("no account: " + code);
    }

    static boolean isCode(String text) {
        return text.matches(PATTERN);
    }

    /** Where money that a gateway takes or gives back goes to or comes from. */
    static LedgerAccount gateway(String name) {
        return name.startsWith(CREDIT) ? STORE_CREDIT : new LedgerAccount("gateway:" + name.toLowerCase(Locale.ROOT));
    }

    static LedgerAccount authorised(String gateway) {
        return new LedgerAccount("memo_authorised:" + gateway.toLowerCase(Locale.ROOT));
    }

    static LedgerAccount reserve(UUID seller) {
        return new LedgerAccount("seller_reserve:" + seller);
    }

    static LedgerAccount payable(UUID seller) {
        return new LedgerAccount("seller_payable:" + seller);
    }
}
