package shop.canoe.sellers;

import java.util.UUID;

/** A seller may sell again, or no more. */
public record SellerStateChanged(UUID sellerId) {}
