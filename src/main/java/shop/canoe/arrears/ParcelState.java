package shop.canoe.arrears;

/** How far a parcel whose money was refused has come. */
public enum ParcelState {
    /** Held; the shopper may pay it again until its time is over. */
    OPEN,
    /** Authorised again: its share is being taken. */
    TAKING,
    /** Taken after all. */
    PAID,
    /** Nobody paid in time: called back, its units cancelled. */
    CANCELLED,
    /** Nobody paid in time, and it could not be called back, because the shopper has it. It can still be paid. */
    ARRIVED;

    public boolean isPayable() {
        return this == OPEN || this == ARRIVED;
    }
}
