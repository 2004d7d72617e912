package shop.canoe.checkout;

import shop.canoe.offers.OfferId;

/** What is bought at once, in place of the cart. */
public record SingleItem(OfferId offer, int quantity) {}
