/**
 * Arrears: parcels that were sent and whose money was then refused. The seller is told to hold the parcel, the shopper gets a
 * link to pay it again; what is not paid in time is called back and cancelled.
 *
 * <p>API: {@link ArrearsService}. Hears {@code CaptureRefused}, {@code PaymentCaptured} and {@code RepeatSettled} of payments;
 * publishes nothing: what becomes of a parcel is told by orders, fulfilment and payments. A parcel's share is taken once:
 * by its checkout's payment or by its own.
 */
@NullMarked
@BusinessModule(
        name = "arrears",
        uses = {"kernel", "credit", "sellers", "orders", "fulfilment", "payments", "notifications"},
        exposes = "shop.canoe.arrears")
package shop.canoe.arrears;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
