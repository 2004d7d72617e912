package shop.canoe.arrears;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/** A parcel whose money was refused. Changed only while its row is locked, so that paying and the end of its time take turns. */
@Entity
@Table(name = "arrears_parcel")
class UnpaidParcel {
    @Id
    @Column(name = "shipment_id")
    private UUID shipmentId;

    @Column(name = "shipment_number")
    private String number;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column
    private ParcelState state;

    /** The try to take it that was refused last. */
    @Column(name = "refused_capture")
    private String refusedCapture;

    @Column
    private int refusals;

    @Column(name = "refused_at")
    private Instant refusedAt;

    /** By the shop's clock. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** The operator who has settled it by hand. */
    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    /** How it was paid past the gateways, or why the shop bears it. */
    @Column(name = "note")
    private @Nullable String note;

    /** For JPA. */
    protected UnpaidParcel() {}

    /** @return whether it was still to be paid, and is being taken now */
    boolean take() {
        if (!state.isPayable()) return false;
        state = ParcelState.TAKING;
        return true;
    }

    /** @return whether it was being taken */
    boolean paid(Instant now) {
        if (state != ParcelState.TAKING) return false;
        close(ParcelState.PAID, now);
        return true;
    }

    /** Refused once more; what was refused before is known. */
    boolean refusedAgain(String capture) {
        if (state != ParcelState.TAKING || capture.equals(refusedCapture)) return false;
        refusedCapture = capture;
        refusals++;
        state = ParcelState.OPEN;
        return true;
    }

    void cancelled(Instant now) {
        close(ParcelState.CANCELLED, now);
    }

    void arrived(Instant now) {
        close(ParcelState.ARRIVED, now);
    }

    /** @return whether it had arrived unpaid */
    boolean settle(ParcelState to, String words, UUID operator, Instant now) {
        if (state != ParcelState.ARRIVED) return false;
        settledBy = operator;
        note = words;
        close(to, now);
        return true;
    }

    private void close(ParcelState to, Instant now) {
        state = to;
        closedAt = now;
    }

    boolean isOverdue(Instant now) {
        return state == ParcelState.OPEN && !now.isBefore(dueAt);
    }

    UUID shipmentId() {
        return shipmentId;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    String orderNumber() {
        return orderNumber;
    }

    Money share() {
        return new Money(amountMinor, currency);
    }

    ParcelState state() {
        return state;
    }

    UnpaidParcelView toView() {
        return new UnpaidParcelView(
                shipmentId,
                number,
                checkoutId,
                orderNumber,
                sellerId,
                share(),
                state,
                refusals,
                refusedAt,
                dueAt,
                Optional.ofNullable(closedAt),
                Optional.ofNullable(note));
    }
}
