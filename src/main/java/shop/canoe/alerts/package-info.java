/**
 * Alerts: tells who asked when something that was sold out is in stock again, once per wish.
 *
 * <p>API: {@link AlertService}, {@link AlertView}. Hears {@link shop.canoe.inventory.StockChanged}. An address that nobody
 * has proved to be theirs gets one mail that asks, and no other.
 */
@NullMarked
@BusinessModule(
        name = "alerts",
        uses = {"kernel", "catalog", "offers", "inventory", "accounts", "notifications"},
        exposes = "shop.canoe.alerts")
package shop.canoe.alerts;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
