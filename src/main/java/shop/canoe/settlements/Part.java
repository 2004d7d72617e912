package shop.canoe.settlements;

/** Which part of its journal's amount a posting is. */
public enum Part {
    ITEMS,
    SUBSIDY,
    DELIVERY,
    TAX,
    COMMISSION,
    COMMISSION_TAX,
    MONEY
}
