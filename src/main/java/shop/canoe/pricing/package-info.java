/**
 * Pricing: the one function that turns offers and a destination into amounts: lines, delivery, tax, total.
 *
 * <p>API: {@link PricingService}, {@link QuoteRequest}, {@link Quote}, {@link TaxNote}. Keeps nothing: a quote is what holds now, and who
 * needs it later compares it with a fresh one.
 */
@NullMarked
@BusinessModule(
        name = "pricing",
        uses = {"kernel", "catalog", "offers", "sellers", "promotions"},
        exposes = "shop.canoe.pricing")
package shop.canoe.pricing;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
