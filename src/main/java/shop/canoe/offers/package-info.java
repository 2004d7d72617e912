/**
 * Offers: what one seller asks for one SKU in one condition, and which offer wins the buy box.
 */
@NullMarked
@BusinessModule(
        name = "offers",
        uses = {"kernel", "catalog", "sellers"},
        exposes = "shop.canoe.offers")
package shop.canoe.offers;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
