package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.promotions.RedemptionRepository.Kind;
import shop.canoe.promotions.RedemptionRepository.Row;
import shop.canoe.promotions.RedemptionRepository.Status;

/**
 * Takes, keeps and gives back uses of coupons and units of deals for a checkout. A counter moves only together with a
 * redemption's change of status, each guarded by its own condition, so every method may be repeated.
 */
@ApplicationScoped
@Transactional
public class RedemptionService {
    private static final int BATCH = 100;

    @Inject
    RedemptionRepository redemptions;

    @Inject
    CustomerNames names;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Takes all of it or nothing, in the caller's transaction: it has to roll back when this refuses. Claiming again what
     * the checkout holds counts nothing twice.
     *
     * @throws CouponGoneException if a coupon has ended, is used up, or this customer has used it before
     * @throws DealGoneException if a deal has ended or has too few units left
     */
    public void claim(Redeem claim) {
        redemptions.removeReleased(claim.checkoutId());
        if (claim.isEmpty()) return;
        var customers = claim.coupons().isEmpty() ? List.<String>of() : names.of(claim.customer());
        var uses = Stream.concat(
                        claim.deals().stream().map(use -> use(claim, use)),
                        claim.coupons().stream().map(use -> use(claim, use)))
                .sorted(Comparator.comparing(Use::row, RedemptionRepository.COUNTERS))
                .toList();
        uses.stream()
                .filter(use -> redemptions.add(use.row(), use.discount(), claim.hold()))
                .toList() // all rows before the first counter
                .forEach(use -> take(use.row(), use.name(), customers, Optional.of(clock.instant())));
    }

    /** What is redeemed. {@code name} is the title of a deal's goods, or a coupon's code. */
    private record Use(Row row, String name, Money discount) {}

    private static Use use(Redeem claim, Redeem.DealUse use) {
        var row = new Row(claim.checkoutId(), use.deal(), Kind.DEAL, use.units(), Status.CLAIMED);
        return new Use(row, use.title(), use.discount());
    }

    private static Use use(Redeem claim, Redeem.CouponUse use) {
        var row = new Row(claim.checkoutId(), use.coupon(), Kind.COUPON, 1, Status.CLAIMED);
        return new Use(row, use.code(), use.discount());
    }

    private void take(Row row, String name, List<String> customers, Optional<Instant> at) {
        switch (row.kind()) {
            case DEAL -> {
                if (!redemptions.take(row.rule(), row.units(), at)) throw new DealGoneException(name);
                var counter = redemptions.counter(row.rule());
                if (counter.claimed() == counter.cap()) events.publish(new PricesChanged(List.of(counter.sku())));
            }
            case COUPON -> {
                if (!redemptions.use(row.rule(), at) || !takeUses(row.rule(), customers, row.checkoutId()))
                    throw new CouponGoneException(name);
            }
        }
    }

    private boolean takeUses(UUID coupon, List<String> customers, UUID checkoutId) {
        var limit = redemptions.perCustomer(coupon);
        return limit.isEmpty()
                || customers.stream()
                        .allMatch(customer -> redemptions.takeUse(coupon, customer, limit.get(), checkoutId));
    }

    /** Lets what is claimed stay so for at least {@code time}. */
    public void prolong(UUID checkoutId, Duration time) {
        redemptions.prolong(checkoutId, time);
    }

    /**
     * The order is paid: what was claimed stays taken. A claim whose hold had ended is taken again, if any are left: it was
     * made while the rule held.
     *
     * @throws DealGoneException if a deal's units have gone to somebody else meanwhile; roll back
     * @throws CouponGoneException if a coupon's last use has; roll back
     */
    public void confirm(UUID checkoutId, Customer customer) {
        var rows = redemptions.lock(checkoutId);
        rows.forEach(row -> redemptions.move(row, row.status(), Status.CONFIRMED));
        rows.stream()
                .filter(row -> row.status() == Status.RELEASED)
                .forEach(row ->
                        take(row, "", row.kind() == Kind.COUPON ? names.of(customer) : List.of(), Optional.empty()));
    }

    /** The order is rejected, or all of it was cancelled: everything the checkout has taken goes back. */
    public void release(UUID checkoutId) {
        release(redemptions.lock(checkoutId));
    }

    /** Gives back claims whose time is up, a batch of them; returns how many. */
    int sweep() {
        var expired = redemptions.lockExpired(BATCH);
        release(expired);
        return expired.size();
    }

    private void release(List<Row> rows) {
        rows.stream()
                .filter(row -> row.status() != Status.RELEASED && redemptions.move(row, row.status(), Status.RELEASED))
                .toList() // all rows before the first counter
                .forEach(this::giveBack);
    }

    private void giveBack(Row row) {
        switch (row.kind()) {
            case COUPON -> {
                redemptions.giveBackUse(row.rule());
                redemptions.giveBackUses(row.rule(), row.checkoutId());
            }
            case DEAL -> giveBackUnits(row);
        }
    }

    private void giveBackUnits(Row row) {
        redemptions.giveBack(row.rule(), row.units());
        var counter = redemptions.counter(row.rule());
        if (counter.claimed() + row.units() == counter.cap()) events.publish(new PricesChanged(List.of(counter.sku())));
    }
}
