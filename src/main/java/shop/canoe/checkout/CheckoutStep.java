package shop.canoe.checkout;

/** The steps of a checkout in their order; each has a page of its own. */
public enum CheckoutStep {
    CART("/cart"),
    ADDRESS("/checkout/address"),
    DELIVERY("/checkout/delivery"),
    REVIEW("/checkout/review"),
    PAYMENT("/checkout/payment");

    private final String path;

    CheckoutStep(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Whether a visitor who has come to this step may see the page of {@code page}; while he pays he sees that page only. */
    public boolean mayShow(CheckoutStep page) {
        return this == PAYMENT ? page == PAYMENT : page.compareTo(this) <= 0;
    }
}
