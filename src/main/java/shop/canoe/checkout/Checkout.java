package shop.canoe.checkout;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CartKey;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.pricing.DeliverySpeed;
import shop.canoe.sellers.SellerId;

/** A visitor's way from cart to order. Changed only while its row is locked, which makes parallel submits wait in line. */
@Entity
@Table(name = "checkout_checkout")
class Checkout {
    @Id
    private UUID id;

    /** The visitor, while this is not completed; see {@link CartKey#text}. */
    @Column(name = "open_key")
    private @Nullable String openKey;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "guest_id")
    private @Nullable UUID guestId;

    @Enumerated(EnumType.STRING)
    @Column
    private CheckoutStatus status;

    @Column
    private int revision;

    /** What was placed: the same form again is a double click, another one is not. */
    @Column(name = "placed_revision")
    private @Nullable Integer placedRevision;

    @Column(name = "placed_seen")
    private @Nullable String placedSeen;

    @Column
    private @Nullable String email;

    @Embedded
    private @Nullable PostalAddress address;

    @Column(name = "is_delivery_chosen")
    private boolean isDeliveryChosen;

    @Column(name = "now_offer_id")
    private @Nullable UUID nowOfferId;

    @Column(name = "now_quantity")
    private @Nullable Integer nowQuantity;

    /** Whether the account's store credit is used. */
    @Column(name = "is_credit_used")
    private boolean isCreditUsed;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "checkout_speed", joinColumns = @JoinColumn(name = "checkout_id"))
    @MapKeyColumn(name = "seller_id")
    @Column(name = "speed")
    @Enumerated(EnumType.STRING)
    private Map<UUID, DeliverySpeed> speeds = new HashMap<>();

    /** In the order in which they are used. */
    @ElementCollection
    @CollectionTable(name = "checkout_gift_card", joinColumns = @JoinColumn(name = "checkout_id"))
    @OrderColumn(name = "place")
    @Column(name = "credit_id")
    private List<UUID> giftCards = new ArrayList<>();

    /** For JPA. */
    protected Checkout() {}

    boolean isOf(CartKey visitor) {
        return visitor.accountId().isPresent()
                ? visitor.accountId().get().equals(accountId)
                : visitor.guestId().filter(guest -> guest.equals(guestId)).isPresent();
    }

    CartKey visitor() {
        return accountId == null ? CartKey.ofGuest(guestId()) : CartKey.ofAccount(accountId);
    }

    private UUID guestId() {
        if (guestId == null) throw new IllegalStateException("a checkout without owner");
        return guestId;
    }

    /** Another country asks for another choice of delivery. */
    void deliverTo(EmailAddress buyer, PostalAddress destination) {
        requireOpen();
        if (address == null || !address.country().equals(destination.country())) isDeliveryChosen = false;
        email = buyer.value();
        address = destination;
        revision++;
    }

    void choose(Map<SellerId, DeliverySpeed> chosen) {
        requireOpen();
        speeds.clear();
        chosen.forEach((seller, speed) -> speeds.put(seller.value(), speed));
        isDeliveryChosen = true;
        revision++;
    }

    /** From now on it is about this alone, or about the cart if empty. */
    void buy(Optional<SingleItem> single) {
        requireOpen();
        if (single.equals(single())) return;
        nowOfferId = single.map(item -> item.offer().value()).orElse(null);
        nowQuantity = single.map(SingleItem::quantity).orElse(null);
        speeds.clear();
        isDeliveryChosen = single.isPresent() && address != null;
        revision++;
    }

    void useGiftCard(UUID card) {
        requireOpen();
        if (giftCards.contains(card)) return;
        giftCards.add(card);
        revision++;
    }

    void leaveGiftCard(UUID card) {
        requireOpen();
        if (giftCards.remove(card)) revision++;
    }

    void useStoreCredit(boolean isUsed) {
        requireOpen();
        if (isCreditUsed == isUsed) return;
        isCreditUsed = isUsed;
        revision++;
    }

    /** Empty when the cart is bought. */
    Optional<SingleItem> single() {
        return nowOfferId == null || nowQuantity == null
                ? Optional.empty()
                : Optional.of(new SingleItem(new OfferId(nowOfferId), nowQuantity));
    }

    /** @throws CheckoutChangedException if the form that asks is older than the last change */
    void requireRevision(int shown) {
        if (shown != revision) throw new CheckoutChangedException();
    }

    void place(AcceptedReview accepted) {
        requireOpen();
        status = CheckoutStatus.PAYING;
        placedRevision = accepted.revision();
        placedSeen = accepted.seen();
    }

    /** Whether there has been an order for it, or still is. */
    boolean wasPlaced() {
        return placedRevision != null;
    }

    boolean wasPlacedAs(AcceptedReview accepted) {
        return Objects.equals(placedRevision, accepted.revision())
                && (placedSeen == null || placedSeen.equals(accepted.seen()));
    }

    /** The payment failed: what was placed may be changed and placed again, by a fresh page only. */
    void reopen() {
        status = CheckoutStatus.OPEN;
        revision++;
    }

    void complete() {
        status = CheckoutStatus.COMPLETED;
        openKey = null;
    }

    private void requireOpen() {
        if (status != CheckoutStatus.OPEN) throw new CheckoutUnderPaymentException();
    }

    UUID id() {
        return id;
    }

    CheckoutStatus status() {
        return status;
    }

    Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    CheckoutView toView() {
        return new CheckoutView(
                id,
                status,
                revision,
                accountId(),
                Optional.ofNullable(email).map(EmailAddress::new),
                Optional.ofNullable(address),
                speeds.entrySet().stream().collect(toMap(entry -> new SellerId(entry.getKey()), Map.Entry::getValue)),
                isDeliveryChosen,
                single(),
                List.copyOf(giftCards),
                isCreditUsed);
    }
}
