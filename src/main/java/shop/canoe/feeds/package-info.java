/**
 * Feeds: the Canoe feed in CSV and NDJSON, mapping of foreign files, and import with an answer per row.
 */
@NullMarked
@BusinessModule(
        name = "feeds",
        uses = {"kernel", "catalog", "offers", "inventory", "sellers"},
        exposes = "shop.canoe.feeds")
package shop.canoe.feeds;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
