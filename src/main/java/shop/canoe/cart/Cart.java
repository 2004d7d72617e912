package shop.canoe.cart;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;

/** Root of the cart aggregate; changed only while its row is locked. */
@Entity
@Table(name = "cart_cart")
class Cart {
    static final int MOST_LINES = 100;
    static final int MOST_UNITS = 999;
    static final int MOST_COUPONS = 5;

    @Id
    private UUID id;

    private @Nullable UUID accountId;
    private @Nullable UUID guestId;

    @Column(nullable = false)
    private Instant changedAt;

    /** Codes with commas between, in the order in which they were entered. */
    @Column(nullable = false)
    private String coupons = "";

    @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<CartLine> lines = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Cart() {}

    /** Adds units to the offer's line, no more than are available. Answers what the line has if that is less. */
    Optional<Integer> add(OfferView offer, int quantity, int available, Instant now) {
        var line = findAny(offer.id());
        change(now, line);
        return line.orElseGet(() -> newLine(offer.id(), offer.price(), now)).add(quantity, available, offer.price());
    }

    /** Removes a line so that it can be brought back. */
    void remove(UUID id, Instant now) {
        changedAt = now;
        get(id).remove();
    }

    /** Sets a line's quantity, no more than are available if any are. Answers what the line got if that is less. */
    Optional<Integer> setQuantity(UUID id, int quantity, int available, Instant now) {
        var line = get(id);
        change(now, Optional.of(line));
        return line.setQuantity(quantity, available);
    }

    void saveForLater(UUID id, Instant now) {
        var line = get(id);
        change(now, Optional.of(line));
        line.moveTo(CartLine.Place.SAVED);
    }

    Optional<Integer> moveToCart(UUID id, int available, Instant now) {
        var line = get(id);
        change(now, Optional.of(line));
        line.moveTo(CartLine.Place.IN_CART);
        return line.setQuantity(line.quantity(), available);
    }

    void undo(UUID id, Instant now) {
        changedAt = now;
        get(id).bringBack();
    }

    /**
     * Takes over a guest's line: quantities add up, no more than are available.
     *
     * @return whether fewer went in than were wanted
     */
    boolean takeOver(CartLine guests, int available, Instant now) {
        var line = findAny(guests.offer());
        if (line.isEmpty() && lines.size() >= MOST_LINES) return false;
        changedAt = now;
        return line.orElseGet(() -> newLine(guests.offer(), guests.price(), now))
                .takeOver(guests, available);
    }

    /** Adds a coupon's code, once. */
    void enter(String code, Instant now) {
        var codes = codes(coupons);
        if (codes.contains(code)) return;
        if (codes.size() >= MOST_COUPONS) throw new TooManyCouponsException();
        changedAt = now;
        coupons = codes.isEmpty() ? code : coupons + ',' + code;
    }

    void removeCoupon(String code, Instant now) {
        changedAt = now;
        coupons =
                codes(coupons).stream().filter(entered -> !entered.equals(code)).collect(Collectors.joining(","));
    }

    /** Takes over the coupons of a guest, as far as there is room. */
    void takeOverCoupons(Cart guests, Instant now) {
        for (var code : codes(guests.coupons)) if (codes(coupons).size() < MOST_COUPONS) enter(code, now);
    }

    static List<String> codes(String coupons) {
        return coupons.isEmpty() ? List.of() : List.of(coupons.split(","));
    }

    /** What was ordered goes, and the coupons with it. */
    void takeOut(Collection<OfferId> offers, Instant now) {
        changedAt = now;
        coupons = "";
        lines.removeIf(line -> offers.contains(line.offer()) && line.isIn(CartLine.Place.IN_CART));
    }

    /** The customer has seen what these offers cost now. */
    void acknowledge(Map<OfferId, Money> prices) {
        for (var line : lines)
            if (line.isIn(CartLine.Place.IN_CART)) line.acknowledge(prices.getOrDefault(line.offer(), line.price()));
    }

    CartLine get(UUID id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(CartLineNotFoundException::new);
    }

    List<CartLine> lines() {
        return List.copyOf(lines);
    }

    private Optional<CartLine> findAny(OfferId offer) {
        return lines.stream().filter(line -> line.offer().equals(offer)).findFirst();
    }

    /** What was removed before is gone for good now, but for the line that is being changed. */
    private void change(Instant now, Optional<CartLine> changing) {
        changedAt = now;
        lines.removeIf(line -> line.isRemoved() && !changing.equals(Optional.of(line)));
    }

    private CartLine newLine(OfferId offer, Money price, Instant now) {
        if (lines.size() >= MOST_LINES) throw new CartFullException();
        var line = CartLine.of(this, offer, price, now);
        lines.add(line);
        return line;
    }
}
