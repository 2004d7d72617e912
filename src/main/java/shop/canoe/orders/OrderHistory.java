package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.sellers.SellerId;

/** Shows orders to those they belong to. PENDING and REJECTED orders are shown to nobody here. */
@ApplicationScoped
@Transactional
public class OrderHistory {

    /** An account's order groups, newest first. */
    public Page<OrderGroupView> ofAccount(UUID accountId, int page) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws shop.canoe.platform.error.NotFoundException if the account has no such order */
    public OrderView ofAccount(UUID accountId, String number) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A guest's group by its number and the secret from the confirmation mail's link. */
    public OrderGroupView ofGuest(String groupNumber, String token) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The secret for a guest's link to a group. */
    public String guestToken(String groupNumber) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A seller's orders, newest first; status empty for all. */
    public Page<OrderView> ofSeller(SellerId seller, Optional<OrderStatus> status, int page, int size) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws shop.canoe.platform.error.NotFoundException if it is not this seller's */
    public OrderView ofSeller(SellerId seller, String number) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** What a seller sold per UTC day from {@code from} on, days without sales included as zero, oldest first. */
    public List<DailySales> salesByDay(SellerId seller, Instant from) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** One day's confirmed orders of a seller: how many, and their items total. */
    public record DailySales(LocalDate day, int orders, Money items) {}
}
