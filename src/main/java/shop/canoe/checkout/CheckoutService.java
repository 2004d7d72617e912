package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.accounts.AddressBook;
import shop.canoe.accounts.AddressLines;
import shop.canoe.cart.BuyNow;
import shop.canoe.cart.CartKey;
import shop.canoe.credit.CreditService;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.pricing.DeliverySpeed;
import shop.canoe.sellers.SellerId;

/** Takes a visitor from the cart to the review of the order, step by step. {@link PlacementService} goes on from there. */
@ApplicationScoped
public class CheckoutService {
    @Inject
    CheckoutRepository repository;

    @Inject
    CheckoutPlanner planner;

    @Inject
    BuyNow buyNow;

    @Inject
    AccountService accounts;

    @Inject
    AddressBook addresses;

    @Inject
    AddressLines countries;

    @Inject
    CreditService credits;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** The visitor's checkout that is not completed; empty before the first step is done. */
    @Transactional
    public Optional<CheckoutView> current(CartKey visitor) {
        return repository.findOpen(visitor).map(Checkout::toView);
    }

    /** @throws CheckoutNotFoundException unless it is this visitor's */
    @Transactional
    public CheckoutView view(CartKey visitor, UUID id) {
        return repository
                .find(id)
                .filter(checkout -> checkout.isOf(visitor))
                .map(Checkout::toView)
                .orElseThrow(CheckoutNotFoundException::new);
    }

    /** What would be ordered now, and how far that has come; before the address step without delivery and tax. */
    @Transactional
    public CheckoutReview review(CartKey visitor) {
        var checkout = current(visitor)
                .orElse(new CheckoutView(
                        new UUID(0, 0),
                        CheckoutStatus.OPEN,
                        0,
                        visitor.accountId(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        false,
                        Optional.empty(),
                        List.of(),
                        false));
        return planner.review(visitor, checkout);
    }

    /**
     * Buys one offer at once: the visitor's checkout is about this alone from now on, his cart stays as it is. A customer
     * with a preferred address has it delivered there, at standard speed, so that only the review is left.
     *
     * @throws shop.canoe.platform.error.BusinessException if it is not for sale in this quantity, as when it is added to a
     *     cart
     * @throws CheckoutUnderPaymentException if an order is placed and waits for its payment
     */
    public void buyNow(CartKey visitor, SingleItem item) {
        transactions.<Object>inNew(() -> {
            buyNow.requireForSale(visitor, item.offer(), item.quantity());
            return "";
        });
        change(visitor, checkout -> {
            if (checkout.toView().address().isEmpty()) deliverHome(visitor, checkout);
            checkout.buy(Optional.of(item));
        });
    }

    /** The visitor's checkout is about his cart again, unless its order is placed and waits for the payment. */
    public void buyCart(CartKey visitor) {
        boolean isSingle = transactions.inNew(() -> current(visitor)
                .filter(checkout -> checkout.status() == CheckoutStatus.OPEN)
                .flatMap(CheckoutView::single)
                .isPresent());
        if (isSingle) change(visitor, checkout -> checkout.buy(Optional.empty()));
    }

    private void deliverHome(CartKey visitor, Checkout checkout) {
        visitor.accountId()
                .map(AccountId::new)
                .ifPresent(account -> addresses.list(account).stream()
                        .findFirst()
                        .ifPresent(home ->
                                checkout.deliverTo(accounts.view(account).email(), home.address())));
    }

    /**
     * Takes the buyer's e-mail address and where to deliver.
     *
     * @return what would be ordered now
     * @throws NotDeliveredException if a seller in the cart does not deliver there
     * @throws CheckoutUnderPaymentException if the order is placed and waits for its payment
     */
    public CheckoutReview deliverTo(CartKey visitor, EmailAddress email, PostalAddress address) {
        return changed(visitor, checkout -> {
            checkout.deliverTo(email, address);
            var review = planner.review(visitor, checkout.toView());
            requireDelivery(review.notDelivering(), address);
            return review;
        });
    }

    /**
     * Takes the delivery speeds; sellers without one get STANDARD.
     *
     * @return what would be ordered now
     * @throws SpeedNotOfferedException if a seller in the cart does not offer the speed asked for
     * @throws CheckoutUnderPaymentException if the order is placed and waits for its payment
     */
    public CheckoutReview choose(CartKey visitor, Map<SellerId, DeliverySpeed> speeds) {
        return changed(visitor, checkout -> {
            checkout.choose(speeds);
            var review = planner.review(visitor, checkout.toView());
            requireOffered(review, speeds);
            return review;
        });
    }

    /**
     * Pays with a gift card as far as it goes; once more changes nothing.
     *
     * @param code as it was typed
     * @param caller where it was typed, see {@link CreditService#open}
     */
    public void useGiftCard(CartKey visitor, String code, String caller) {
        var card = credits.open(code, currency, caller);
        change(visitor, checkout -> checkout.useGiftCard(card.id()));
    }

    /** Does not pay with this gift card. */
    public void leaveGiftCard(CartKey visitor, UUID card) {
        change(visitor, checkout -> checkout.leaveGiftCard(card));
    }

    /** Pays with the account's store credit as far as it goes, or does not. */
    public void useStoreCredit(CartKey visitor, boolean isUsed) {
        change(visitor, checkout -> checkout.useStoreCredit(isUsed));
    }

    private void change(CartKey visitor, Consumer<Checkout> change) {
        changed(visitor, checkout -> {
            change.accept(checkout);
            return checkout;
        });
    }

    private <T> T changed(CartKey visitor, Function<Checkout, T> change) {
        return Transactions.retrying(() -> transactions.inNew(
                () -> change.apply(repository.lockOrMake(visitor, Ids.next(clock.instant()), clock.instant()))));
    }

    private void requireDelivery(List<String> notDelivering, PostalAddress address) {
        if (!notDelivering.isEmpty())
            throw new NotDeliveredException(String.join(", ", notDelivering), countries.country(address.country()));
    }

    private static void requireOffered(CheckoutReview review, Map<SellerId, DeliverySpeed> speeds) {
        for (var parcel : review.parcels()) {
            var wanted = Optional.ofNullable(speeds.get(parcel.sellerId())).map(DeliverySpeed::name);
            if (wanted.isPresent()
                    && parcel.options().stream()
                            .noneMatch(option -> option.speed().equals(wanted.get())))
                throw new SpeedNotOfferedException();
        }
    }
}
