package shop.canoe.arrears;

import java.util.Optional;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.payments.PaymentView;

/**
 * A parcel as its shopper sees it.
 *
 * @param contents in words
 * @param payment its own; empty before the shopper has tried
 */
public record ParcelToPay(UnpaidParcelView parcel, String sellerName, String contents, Optional<PaymentView> payment) {

    /** The gateway has not said yet how it ended, or the share is being taken. */
    public boolean isWaiting() {
        return parcel.state() == ParcelState.TAKING || isAt(PaymentStatus.UNKNOWN) || isAt(PaymentStatus.IN_REVIEW);
    }

    public boolean isPayable() {
        return parcel.state().isPayable() && !isWaiting();
    }

    /** It was paid, or nobody is to pay it any more. */
    public boolean isEnded() {
        return parcel.state() == ParcelState.PAID || parcel.state().isGivenUp();
    }

    /** Its time is over, but it has reached the shopper. */
    public boolean isLate() {
        return parcel.state() == ParcelState.ARRIVED;
    }

    /** The last card was declined, or its page was left. */
    public boolean isDeclined() {
        return isPayable() && isAt(PaymentStatus.DECLINED);
    }

    private boolean isAt(PaymentStatus status) {
        return payment.filter(tried -> tried.status() == status).isPresent();
    }
}
