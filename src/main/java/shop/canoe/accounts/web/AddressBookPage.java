package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AddressBook;
import shop.canoe.accounts.SavedAddress;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /accounts/address-book.xhtml}. Which address a button means, the form says by id, not by its place. */
@Named
@RequestScoped
public class AddressBookPage {
    private static final String SELF = "redirect:/account/addresses";

    @Inject
    AddressBook book;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    private String address = "";
    private @Nullable List<SavedAddress> addresses;

    public List<SavedAddress> getAddresses() {
        if (addresses == null) addresses = book.list(account());
        return addresses;
    }

    public String prefer() {
        addresses = null;
        book.prefer(account(), chosen());
        notices.add("accounts.addresses.preferred");
        return SELF;
    }

    public String remove() {
        addresses = null;
        book.remove(account(), chosen());
        notices.add("accounts.addresses.removed");
        return SELF;
    }

    private UUID chosen() {
        return Ids.parse(address).orElseThrow(() -> new NotFoundException("accounts.address_not_found"));
    }

    private AccountId account() {
        return new AccountId(user.accountId());
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
