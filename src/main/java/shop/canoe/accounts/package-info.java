/**
 * Accounts: registration, sign-in, the address book. An account signs in; every account is a customer.
 */
@NullMarked
@BusinessModule(
        name = "accounts",
        uses = {"kernel", "notifications"},
        exposes = "shop.canoe.accounts")
package shop.canoe.accounts;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
