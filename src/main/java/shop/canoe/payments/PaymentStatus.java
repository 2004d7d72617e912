package shop.canoe.payments;

/** Where a payment stands. UNKNOWN: the gateway has not answered; a job asks it until it does. IN_REVIEW: authorised, and the operator looks at it first. */
public enum PaymentStatus {
    PREPARED,
    STARTED,
    UNKNOWN,
    IN_REVIEW,
    AUTHORISED,
    DECLINED,
    VOIDED,
    CAPTURED
}
