/**
 * Arrears: parcels that were sent and whose money was then refused. The seller is told to hold the parcel, the shopper gets a
 * link to pay it again; what is not paid in time is called back and cancelled, or, if it has arrived, settled by the operator.
 *
 * <p>API: {@link ArrearsService}, {@link ArrearsDesk} for the operator. Hears {@code CaptureRefused}, {@code PaymentCaptured} and {@code RepeatSettled} of payments;
 * publishes {@link ParcelSettled}; what else becomes of a parcel is told by orders, fulfilment and payments. A parcel's share
 * is taken once: by its checkout's payment, by its own, or by hand.
 */
@NullMarked
@BusinessModule(
        name = "arrears",
        uses = {"kernel", "credit", "sellers", "orders", "fulfilment", "payments", "notifications"},
        exposes = "shop.canoe.arrears")
package shop.canoe.arrears;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
