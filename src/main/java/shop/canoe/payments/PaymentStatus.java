package shop.canoe.payments;

/** Where a payment stands. UNKNOWN: the gateway has not answered; a job asks it until it does. */
public enum PaymentStatus {
    PREPARED,
    STARTED,
    UNKNOWN,
    AUTHORISED,
    DECLINED,
    VOIDED,
    CAPTURED
}
