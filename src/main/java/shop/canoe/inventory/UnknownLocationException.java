package shop.canoe.inventory;

import shop.canoe.platform.error.NotFoundException;

/** There is no such stock location. */
public final class UnknownLocationException extends NotFoundException {
    private static final long serialVersionUID = 1;

    UnknownLocationException(String code) {
        super("inventory.unknown_location", code);
    }
}
