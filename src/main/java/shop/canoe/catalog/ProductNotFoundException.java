package shop.canoe.catalog;

import shop.canoe.platform.error.NotFoundException;

/** There is no such product. */
public final class ProductNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    ProductNotFoundException() {
        super("catalog.not_found");
    }
}
