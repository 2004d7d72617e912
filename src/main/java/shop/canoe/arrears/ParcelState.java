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
    ARRIVED,
    /** It arrived unpaid, and then the shopper paid it past the gateways. */
    PAID_OTHERWISE,
    /** It arrived unpaid, and the shop bears it. */
    WRITTEN_OFF;

    public boolean isPayable() {
        return this == OPEN || this == ARRIVED;
    }

    /** Whether nobody is to pay it any more through a gateway, and nobody has. */
    boolean isGivenUp() {
        return this == CANCELLED || this == PAID_OTHERWISE || this == WRITTEN_OFF;
    }
}
