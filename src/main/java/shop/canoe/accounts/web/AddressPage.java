package shop.canoe.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AddressBook;
import shop.canoe.accounts.AddressForm;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /accounts/address.xhtml}: a new address, or one of the address book. */
@Named
@RequestScoped
public class AddressPage {
    private static final String NEW = "new";

    @Inject
    AddressBook book;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    /** From the path. A view parameter would be lost whenever the form is refused. */
    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private @Nullable AddressForm form;

    /** Finds the address before anything is shown. */
    public void load() {
        getForm();
    }

    public AddressForm getForm() {
        if (form == null)
            form = isAdding()
                    ? blank()
                    : AddressForm.from(book.view(account(), uuid()).address());
        return form;
    }

    public String save() {
        var address = getForm().toAddress();
        if (isAdding()) book.add(account(), address);
        else book.change(account(), uuid(), address);
        notices.add("accounts.addresses.saved");
        return "redirect:/account/addresses";
    }

    public boolean isAdding() {
        return id.equals(NEW);
    }

    private AddressForm blank() {
        var blank = new AddressForm();
        blank.setName(user.getName());
        return blank;
    }

    private UUID uuid() {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("accounts.address_not_found"));
    }

    private AccountId account() {
        return new AccountId(user.accountId());
    }
}
