package shop.canoe.accounts;

import shop.canoe.platform.error.NotFoundException;

/** The address book has no such address. */
public final class AddressNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    AddressNotFoundException() {
        super("accounts.address_not_found");
    }
}
