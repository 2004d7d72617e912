package shop.canoe.credit;

import java.util.UUID;

/** What was left of a gift card whose end has come is not owed any more. Published once per movement. */
public record CreditExpired(UUID movementId, long minor, String currency) {}
