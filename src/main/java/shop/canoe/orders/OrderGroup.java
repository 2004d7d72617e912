package shop.canoe.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.id.Ids;

/** What one checkout bought. Its status (PENDING, CONFIRMED, REJECTED) is changed by conditional updates only. */
@Entity
@Table(name = "orders_group")
class OrderGroup {
    @Id
    private UUID id;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column
    private String number;

    @Enumerated(EnumType.STRING)
    @Column
    private OrderStatus status;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column
    private String email;

    @Embedded
    private PostalAddress destination;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column
    private String currency;

    @Column(name = "placed_at")
    private Instant placedAt;

    /** For JPA. */
    protected OrderGroup() {}

    static OrderGroup place(PlaceOrders command, String number, Instant now) {
        var group = new OrderGroup();
        group.id = Ids.next(now);
        group.checkoutId = command.checkoutId();
        group.number = number;
        group.status = OrderStatus.PENDING;
        group.fill(command, now);
        return group;
    }

    /** Takes what a new try of the checkout asks for, in place of what was rejected. */
    void placeAgain(PlaceOrders command, Instant now) {
        fill(command, now);
    }

    private void fill(PlaceOrders command, Instant now) {
        accountId = command.accountId().orElse(null);
        email = command.email().value();
        destination = command.address();
        totalMinor = command.total().minor();
        currency = command.total().currency();
        placedAt = now;
    }

    /** Takes a guest's group into an account; one that has an owner keeps it. */
    void claim(UUID account) {
        if (accountId == null) accountId = account;
    }

    UUID id() {
        return id;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    String number() {
        return number;
    }

    OrderStatus status() {
        return status;
    }

    Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    PostalAddress destination() {
        return destination;
    }

    OrderGroupView toView(List<OrderView> orders) {
        return new OrderGroupView(
                number, checkoutId, email(), destination, new Money(totalMinor, currency), placedAt, orders);
    }
}
