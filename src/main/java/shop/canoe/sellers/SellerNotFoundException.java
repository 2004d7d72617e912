package shop.canoe.sellers;

import shop.canoe.platform.error.NotFoundException;

/** There is no such seller. */
public final class SellerNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    SellerNotFoundException() {
        super("sellers.not_found");
    }
}
