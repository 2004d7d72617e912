package shop.canoe.inventory;

import shop.canoe.platform.error.BusinessException;

/** Units were to be dispatched that are not reserved and confirmed, or were dispatched before. */
public final class NotReservedException extends BusinessException {
    private static final long serialVersionUID = 1;

    NotReservedException() {
        super(Kind.CONFLICT, "inventory.not_reserved");
    }
}
