package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import shop.canoe.kernel.PostalAddress;

/** The addresses an account keeps; at most 50. Somebody else's address is not found. */
@ApplicationScoped
@Transactional
public class AddressBook {
    private static final int LIMIT = 50;

    @Inject
    AddressRepository addresses;

    @Inject
    Clock clock;

    /** The preferred address first, then by when they were added. */
    public List<SavedAddress> list(AccountId account) {
        return addresses.list(account).stream().map(Address::toView).toList();
    }

    /** @throws AddressNotFoundException if the account has no such address */
    public SavedAddress view(AccountId account, UUID id) {
        return find(addresses.list(account), id).toView();
    }

    /**
     * Adds an address; the first one, and one that is the same as a kept one, becomes the preferred. The same address is
     * kept once.
     *
     * @throws AddressBookFullException if there are fifty already
     */
    public SavedAddress add(AccountId account, PostalAddress postal) {
        var all = addresses.listForChange(account);
        var known =
                all.stream().filter(address -> address.postal().equals(postal)).findFirst();
        if (known.isPresent()) return prefer(all, known.get());
        if (all.size() >= LIMIT) throw new AddressBookFullException(LIMIT);
        var added = Address.add(account, postal, clock.instant());
        addresses.add(added);
        return all.isEmpty() ? prefer(all, added) : added.toView();
    }

    /** @throws AddressNotFoundException if the account has no such address */
    public void change(AccountId account, UUID id, PostalAddress postal) {
        find(addresses.listForChange(account), id).change(postal);
    }

    /** @throws AddressNotFoundException if the account has no such address */
    public void prefer(AccountId account, UUID id) {
        var all = addresses.listForChange(account);
        prefer(all, find(all, id));
    }

    /** Removes the address; removing it again changes nothing. The oldest one left takes the place of the preferred. */
    public void remove(AccountId account, UUID id) {
        var all = addresses.listForChange(account);
        all.stream().filter(address -> address.id().equals(id)).forEach(addresses::remove);
        var left = all.stream().filter(address -> !address.id().equals(id)).toList();
        if (!left.isEmpty() && left.stream().noneMatch(Address::isPreferred)) prefer(left, left.get(0));
    }

    private static SavedAddress prefer(List<Address> all, Address chosen) {
        all.forEach(address -> address.prefer(false));
        chosen.prefer(true);
        return chosen.toView();
    }

    private static Address find(List<Address> all, UUID id) {
        return all.stream()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .orElseThrow(AddressNotFoundException::new);
    }
}
