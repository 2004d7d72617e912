/**
 * Cart: what a visitor means to buy, and what is saved for later. Lives in the database under a signed cookie or an account.
 */
@NullMarked
@BusinessModule(
        name = "cart",
        uses = {"kernel", "catalog", "offers", "inventory", "pricing", "accounts", "sellers"},
        exposes = "shop.canoe.cart")
package shop.canoe.cart;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
