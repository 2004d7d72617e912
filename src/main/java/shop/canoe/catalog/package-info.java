/**
 * Catalogue: what can be bought, whoever sells it: products, variants (SKUs), categories, brands, attributes, pictures. Knows no price asked and no stock.
 */
@NullMarked
@BusinessModule(
        name = "catalog",
        uses = {"kernel"},
        exposes = "shop.canoe.catalog")
package shop.canoe.catalog;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
