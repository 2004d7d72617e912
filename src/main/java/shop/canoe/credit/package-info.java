/**
 * Credit: money the shop owes to shoppers, as store credit of an account or as a gift card, known by its code.
 *
 * <p>API: {@link CreditService} for shoppers, {@link CreditHolds} for what is paid with it, {@link CreditRefunds} for what is
 * given back as credit, {@link GiftCardDesk} for the operator. Publishes {@link CreditIssued} and {@link CreditExpired}. A
 * balance is the sum of its movements and never below zero, by one conditional update. Never keeps a code, only its hash;
 * never knows of orders, payments or the books: who uses it gives references.
 */
@NullMarked
@BusinessModule(
        name = "credit",
        uses = {"kernel", "notifications"},
        exposes = "shop.canoe.credit")
package shop.canoe.credit;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
