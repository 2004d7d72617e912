package shop.canoe.promotions;

import shop.canoe.offers.OfferId;

/** Asks for a lightning deal; see {@link DealView}. */
public record NewDeal(OfferId offer, int basisPoints, Window window, int cap) {}
