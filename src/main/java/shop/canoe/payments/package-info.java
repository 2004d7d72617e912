/**
 * Payments: authorise, capture, void, refund, through gateways that show their own page on their own origin.
 *
 * <p>API: {@link PaymentService}, {@link InstrumentService} for kept cards, {@link CreditPayments} for what is paid
 * by gift card and store credit, {@link ReviewService} and {@link HealthService} for the operator. Publishes {@link PaymentSettled}, {@link PaymentInReview}, {@link PaymentRejected}, {@link PaymentTooLate}, {@link PaymentAuthorised}, {@link PaymentReleased},
 * {@link PaymentCaptured}, {@link PaymentRefunded} and {@link CaptureRefused}, each once per reference. Never sees a card
 * number, never believes a message, and never calls a gateway inside a transaction.
 */
@NullMarked
@BusinessModule(
        name = "payments",
        uses = {"kernel", "credit", "orders", "fulfilment", "accounts", "sellers"},
        exposes = "shop.canoe.payments")
package shop.canoe.payments;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
