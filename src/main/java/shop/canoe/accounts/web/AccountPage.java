package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AddressBook;
import shop.canoe.accounts.SavedAddress;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /accounts/account.xhtml}. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    AddressBook book;

    @Inject
    CurrentUser user;

    private @Nullable List<SavedAddress> addresses;

    public int getAddressCount() {
        return addresses().size();
    }

    /** Where the preferred address is; empty without addresses. */
    public String getPreferredCity() {
        return addresses().isEmpty() ? "" : addresses().get(0).address().city();
    }

    private List<SavedAddress> addresses() {
        if (addresses == null) addresses = book.list(new AccountId(user.accountId()));
        return addresses;
    }
}
