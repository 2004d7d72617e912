package shop.canoe.catalog;

/** Barcode numbers: EAN-8, UPC-A, EAN-13 (with ISBN), GTIN-14. */
final class Gtin {
    private Gtin() {}

    /** Whether it has a right length and a right check digit: weights 3 and 1 from the right, a multiple of ten in all. */
    static boolean isValid(String gtin) {
        if (!gtin.matches("\\d{8}|\\d{12,14}")) return false;
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            int digit = gtin.charAt(gtin.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
