package shop.canoe.sellers;

/** Where a seller stands with the marketplace; only an active seller's offers can be bought. */
public enum SellerState {
    APPLIED,
    ACTIVE,
    SUSPENDED
}
