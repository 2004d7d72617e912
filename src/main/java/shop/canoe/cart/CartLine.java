package shop.canoe.cart;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.id.Ids;

/** So many units of an offer, in the cart or saved for later, with the price its customer has last seen. */
@Entity
@Table(name = "cart_line")
class CartLine {
    static final int LONGEST_MESSAGE = 500;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cart_id", updatable = false)
    private Cart cart;

    @Column(nullable = false, updatable = false)
    private UUID offerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 7)
    private Place place;

    @Column(name = "is_removed", nullable = false)
    private boolean removed;

    @Column(nullable = false)
    private int quantity;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "price_minor", nullable = false))
    @AttributeOverride(
            name = "currency",
            column = @Column(name = "price_currency", nullable = false, columnDefinition = "char(3)"))
    private Money price;

    /** Goes with the line wrapped as a gift; null if it is none. */
    @Column(name = "gift_message", length = LONGEST_MESSAGE)
    private @Nullable String giftMessage;

    /** Where a line is shown. */
    enum Place {
        IN_CART,
        SAVED
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CartLine() {}

    /** A line without units, to be filled. */
    static CartLine of(Cart cart, OfferId offer, Money price, Instant now) {
        var line = new CartLine();
        line.id = Ids.next(now);
        line.cart = cart;
        line.offerId = offer.value();
        line.place = Place.SAVED;
        line.price = price;
        return line;
    }

    Optional<Integer> add(int units, int available, Money price) {
        int wanted = (isIn(Place.IN_CART) ? quantity : 0) + units;
        quantity = atMost(wanted, available);
        place = Place.IN_CART;
        removed = false;
        this.price = price;
        return quantity < wanted ? Optional.of(quantity) : Optional.empty();
    }

    /** No more than are available; as it was if none are. Answers what it got if that is less. */
    Optional<Integer> setQuantity(int units, int available) {
        removed = false;
        if (available == 0) return Optional.empty();
        quantity = atMost(units, available);
        return quantity < units ? Optional.of(quantity) : Optional.empty();
    }

    void remove() {
        removed = true;
    }

    void bringBack() {
        removed = false;
    }

    void moveTo(Place place) {
        this.place = place;
        removed = false;
    }

    boolean takeOver(CartLine guests, int available) {
        int wanted = (isRemoved() ? 0 : quantity) + guests.quantity;
        if (giftMessage == null) giftMessage = guests.giftMessage;
        if (place == Place.SAVED) place = guests.place;
        removed = false;
        quantity = atMost(wanted, available > 0 ? available : Cart.MOST_UNITS);
        return quantity < wanted;
    }

    /** Empty to take the wrapping off again. */
    void wrap(Optional<String> message) {
        giftMessage = message.orElse(null);
    }

    void acknowledge(Money price) {
        this.price = price;
    }

    boolean isIn(Place place) {
        return this.place == place && !removed;
    }

    boolean isRemoved() {
        return removed;
    }

    UUID id() {
        return id;
    }

    OfferId offer() {
        return new OfferId(offerId);
    }

    int quantity() {
        return quantity;
    }

    Money price() {
        return price;
    }

    private static int atMost(int units, int available) {
        return Math.min(units, Math.min(available, Cart.MOST_UNITS));
    }
}
