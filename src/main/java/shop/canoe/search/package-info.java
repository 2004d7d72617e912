/**
 * Search: the index of products, queries, facets, sorting. Its answers are ids and counts; prices and stock are read afresh by those who show them.
 */
@NullMarked
@BusinessModule(
        name = "search",
        uses = {"kernel", "catalog", "offers", "inventory"},
        exposes = "shop.canoe.search")
package shop.canoe.search;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
