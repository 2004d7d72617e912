package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.accounts.AddressBook;
import shop.canoe.accounts.AddressCheck;
import shop.canoe.accounts.AddressForm;
import shop.canoe.accounts.SavedAddress;
import shop.canoe.checkout.CheckoutReview;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.CheckoutStep;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /checkout/checkout-address.xhtml}. */
@Named
@RequestScoped
public class CheckoutAddressPage {
    private static final String NEW = "new";
    private static final String KEEP = "keep";

    @Inject
    CheckoutService checkouts;

    @Inject
    CheckoutVisitor visitor;

    @Inject
    AccountService accounts;

    @Inject
    AddressBook addresses;

    @Inject
    CurrentUser user;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<SavedAddress> saved;
    private @Nullable AddressForm address;
    private @Nullable String email;
    private List<String> suggestions = List.of();

    public @Nullable String enter() {
        return visitor.enter(CheckoutStep.ADDRESS);
    }

    public String save() {
        visitor.remember(user.isSignedIn() ? saveForAccount() : saveForGuest());
        return visitor.next();
    }

    private CheckoutReview saveForAccount() {
        var account = new AccountId(user.accountId());
        var kept = chosen();
        var destination =
                kept.isPresent() ? kept.get().address() : checked(getAddress().toAddress());
        var review = checkouts.deliverTo(visitor.key(), accounts.view(account).email(), destination);
        if (kept.isEmpty()) addresses.add(account, destination);
        return review;
    }

    private CheckoutReview saveForGuest() {
        var buyer = EmailAddress.parse(getEmail());
        var problems = new ArrayList<Problem>();
        if (buyer.isEmpty()) problems.add(Problem.of("email", "checkout.address.email_wrong"));
        problems.addAll(getAddress().problems());
        InvalidException.throwIfAny(problems);
        return checkouts.deliverTo(
                visitor.key(), buyer.orElseThrow(), checked(getAddress().toAddress()));
    }

    /**
     * The address to deliver to: the suggestion that was chosen, or the typed one if nothing is wrong with it or the
     * shopper keeps it.
     */
    private PostalAddress checked(PostalAddress typed) {
        var meant = AddressCheck.suggestions(typed);
        var choice = parameters.getOrDefault("suggestion", "");
        if (meant.isEmpty() || choice.equals(KEEP)) return typed;
        for (var suggestion : meant) if (place(suggestion).equals(choice)) return suggestion;
        suggestions = meant.stream().map(CheckoutAddressPage::place).toList();
        throw new InvalidException(
                List.of(Problem.of("postcode", "checkout.address.doubtful", typed.postcode(), typed.city())));
    }

    private static String place(PostalAddress address) {
        return address.postcode() + " " + address.city();
    }

    /** Postcode and town as they were probably meant; empty unless what was typed is in doubt. */
    public List<String> getSuggestions() {
        return suggestions;
    }

    /** The kept address that is or was chosen; empty for a new one. */
    private Optional<SavedAddress> chosen() {
        return getSaved().stream()
                .filter(kept -> kept.id().toString().equals(getChoice()))
                .findFirst();
    }

    /** Id of the chosen kept address, or {@code new}. */
    public String getChoice() {
        var posted = parameters.get("choice");
        if (posted != null) return posted;
        var before = getReview().checkout().address();
        return before.flatMap(this::kept)
                .or(() -> before.isPresent()
                        ? Optional.empty()
                        : getSaved().stream().findFirst())
                .map(kept -> kept.id().toString())
                .orElse(NEW);
    }

    private Optional<SavedAddress> kept(PostalAddress postal) {
        return getSaved().stream().filter(kept -> kept.address().equals(postal)).findFirst();
    }

    /** The account's addresses, the preferred first; empty for a guest. */
    public List<SavedAddress> getSaved() {
        if (saved == null)
            saved = user.signedIn()
                    .map(signedIn -> addresses.list(new AccountId(signedIn.accountId())))
                    .orElse(List.of());
        return saved;
    }

    public AddressForm getAddress() {
        if (address == null)
            address = getReview()
                    .checkout()
                    .address()
                    .filter(before -> kept(before).isEmpty())
                    .map(AddressForm::from)
                    .orElseGet(this::blank);
        return address;
    }

    private AddressForm blank() {
        var form = new AddressForm();
        form.setName(user.getName());
        return form;
    }

    public CheckoutReview getReview() {
        return visitor.review();
    }

    public String getEmail() {
        if (email == null)
            email = getReview().checkout().email().map(EmailAddress::value).orElse("");
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
