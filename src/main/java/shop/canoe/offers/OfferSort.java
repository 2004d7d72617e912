package shop.canoe.offers;

/** The orders a seller can list offers in; ties by SKU, then by id. */
enum OfferSort {
    SKU("o.sku, o.id"),
    SKU_DESCENDING("o.sku desc, o.id"),
    PRICE("o.price.minor, o.sku, o.id"),
    PRICE_DESCENDING("o.price.minor desc, o.sku, o.id"),
    CONDITION(Words.CONDITION + ", o.sku, o.id"),
    CONDITION_DESCENDING(Words.CONDITION + " desc, o.sku, o.id");

    private final String jpql;

    OfferSort(String jpql) {
        this.jpql = jpql;
    }

    String jpql() {
        return jpql;
    }

    /** {@code price}, {@code -price} …; by SKU for any other word. */
    static OfferSort parse(String word) {
        return switch (word) {
            case "-sku" -> SKU_DESCENDING;
            case "price" -> PRICE;
            case "-price" -> PRICE_DESCENDING;
            case "condition" -> CONDITION;
            case "-condition" -> CONDITION_DESCENDING;
            default -> SKU;
        };
    }

    private static final class Words {
        /** Best condition first, as the enum has them, not by the alphabet. */
        static final String CONDITION = """
                case o.condition when NEW then 0 when REFURBISHED then 1 when USED_LIKE_NEW then 2
                when USED_VERY_GOOD then 3 when USED_GOOD then 4 else 5 end""";
    }
}
