package shop.canoe.catalog;

import shop.canoe.platform.error.BusinessException;

/** A product cannot be merged into itself, nor into one that was merged away. */
public final class ProductNotMergeableException extends BusinessException {
    private static final long serialVersionUID = 1;

    ProductNotMergeableException() {
        super(Kind.CONFLICT, "catalog.not_mergeable");
    }
}
