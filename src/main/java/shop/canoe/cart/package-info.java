/**
 * Cart: what a visitor means to buy, and what is saved for later. Lives in the database under a signed cookie or an account.
 *
 * <p>API: {@link CurrentCart} for pages, {@link CartService}, {@link CartView}. Takes a guest's cart along when
 * {@link shop.canoe.accounts.CustomerSignedIn} is fired. Holds no stock and fixes no price: both are read afresh.
 */
@NullMarked
@BusinessModule(
        name = "cart",
        uses = {"kernel", "catalog", "offers", "inventory", "pricing", "promotions", "accounts", "sellers"},
        exposes = "shop.canoe.cart")
package shop.canoe.cart;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
