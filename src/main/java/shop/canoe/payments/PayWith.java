package shop.canoe.payments;

import java.util.Optional;
import java.util.UUID;

/**
 * How an attempt is paid: on a page of the gateway, or with a card an account has kept.
 *
 * @param returnUrl where the shopper comes back to by GET
 */
public record PayWith(String returnUrl, Optional<KeptCard> card) {
    /** A card of {@link InstrumentService}. */
    public record KeptCard(UUID accountId, UUID instrumentId) {}

    public static PayWith page(String returnUrl) {
        return new PayWith(returnUrl, Optional.empty());
    }
}
