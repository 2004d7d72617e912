package shop.canoe.accounts;

import shop.canoe.platform.error.BusinessException;

/** An address book holds no more addresses than it has. */
public final class AddressBookFullException extends BusinessException {
    private static final long serialVersionUID = 1;

    AddressBookFullException(int limit) {
        super(Kind.CONFLICT, "accounts.address_book_full", limit);
    }
}
