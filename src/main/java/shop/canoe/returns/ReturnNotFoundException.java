package shop.canoe.returns;

import shop.canoe.platform.error.NotFoundException;

/** There is no such return, or it is somebody else's. */
public final class ReturnNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    ReturnNotFoundException(String number) {
        super("returns.not_found", number);
    }
}
