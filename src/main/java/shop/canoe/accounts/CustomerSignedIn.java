package shop.canoe.accounts;

import java.util.UUID;

/**
 * A visitor is about to be signed in as this account, after signing in or registering.
 *
 * <p>Unlike other events this one does not go through the outbox: it is fired with CDI's {@code Event} within the visitor's
 * own request, and observers have run when the next page is asked for. What a visitor has as a guest (the cart) can so be
 * taken along before anybody looks. It is fired before the session begins: the request is still the guest's.
 */
public record CustomerSignedIn(UUID accountId) {}
