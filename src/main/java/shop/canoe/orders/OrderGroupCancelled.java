package shop.canoe.orders;

import java.util.UUID;

/** Every unit of every order of a group was cancelled: nothing of the checkout will be delivered. Told once. */
public record OrderGroupCancelled(UUID checkoutId, String groupNumber) {}
