package shop.canoe.sellers;

import shop.canoe.platform.error.BusinessException;

/** There is a store under this address, or the account runs one already. */
public final class StoreTakenException extends BusinessException {
    private static final long serialVersionUID = 1;

    StoreTakenException(String slug) {
        super(Kind.CONFLICT, "slug", "sellers.store_taken", new Object[] {slug});
    }
}
