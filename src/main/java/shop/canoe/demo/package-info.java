/**
 * Demo: the demo catalogue, its sellers and people, loaded through the feed on the first start. Nothing depends on it.
 */
@NullMarked
@BusinessModule(
        name = "demo",
        uses = {"kernel", "accounts", "credit", "sellers", "catalog", "offers", "inventory", "promotions", "feeds"},
        exposes = "shop.canoe.demo")
package shop.canoe.demo;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
