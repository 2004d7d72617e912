package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import shop.canoe.kernel.PostalAddress;

/** The addresses an account keeps; at most 50. Somebody else's address is not found. */
@ApplicationScoped
@Transactional
public class AddressBook {

    /** The preferred address first, then by when they were added. */
    public List<SavedAddress> list(AccountId account) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Adds an address; the first one, and one that is the same as a kept one, becomes the preferred. */
    public SavedAddress add(AccountId account, PostalAddress address) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws shop.canoe.platform.error.NotFoundException if the account has no such address */
    public void change(AccountId account, UUID id, PostalAddress address) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws shop.canoe.platform.error.NotFoundException if the account has no such address */
    public void prefer(AccountId account, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Removes the address; removing it again changes nothing. */
    public void remove(AccountId account, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }
}
