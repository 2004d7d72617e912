package shop.canoe.offers;

import shop.canoe.platform.error.BusinessException;

/** Handling takes no time at least and a year at most. */
public final class InvalidHandlingDaysException extends BusinessException {
    private static final long serialVersionUID = 1;

    InvalidHandlingDaysException() {
        super(Kind.INVALID, "handlingDays", "offers.invalid_handling_days", new Object[] {Offer.MOST_HANDLING_DAYS});
    }
}
