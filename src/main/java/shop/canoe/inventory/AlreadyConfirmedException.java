package shop.canoe.inventory;

import shop.canoe.platform.error.BusinessException;

/** The hold was confirmed, because its order is paid; it cannot be replaced any more. */
public final class AlreadyConfirmedException extends BusinessException {
    private static final long serialVersionUID = 1;

    AlreadyConfirmedException() {
        super(Kind.CONFLICT, "inventory.already_confirmed");
    }
}
