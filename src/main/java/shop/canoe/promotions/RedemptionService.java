package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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
        for (var use : sorted(claim.deals(), Comparator.comparing(Redeem.DealUse::deal))) claim(claim, use);
        var coupons = sorted(claim.coupons(), Comparator.comparing(Redeem.CouponUse::coupon));
        var customers = coupons.isEmpty() ? List.<String>of() : names.of(claim.customer());
        for (var use : coupons) claim(claim, use, customers);
    }

    private void claim(Redeem claim, Redeem.DealUse use) {
        if (!redemptions.add(claim.checkoutId(), use.deal(), Kind.DEAL, use.units(), use.discount(), claim.hold()))
            return;
        if (!redemptions.take(use.deal(), use.units(), clock.instant())) throw new DealGoneException(use.title());
        var counter = redemptions.counter(use.deal());
        if (counter.claimed() == counter.cap()) events.publish(new PricesChanged(List.of(counter.sku())));
    }

    private void claim(Redeem claim, Redeem.CouponUse use, List<String> customers) {
        if (!redemptions.add(claim.checkoutId(), use.coupon(), Kind.COUPON, 1, use.discount(), claim.hold())) return;
        boolean isTaken =
                redemptions.use(use.coupon(), clock.instant()) && takeUses(use.coupon(), customers, claim.checkoutId());
        if (!isTaken) throw new CouponGoneException(use.code());
    }

    private boolean takeUses(UUID coupon, List<String> customers, UUID checkoutId) {
        var limit = redemptions.perCustomer(coupon);
        return limit.isEmpty()
                || customers.stream()
                        .allMatch(customer -> redemptions.takeUse(coupon, customer, limit.get(), checkoutId));
    }

    /**
     * The order is paid: what was claimed stays taken. A claim whose hold had ended is taken again, if it still can be.
     *
     * @throws DealGoneException if a deal's units have gone to somebody else meanwhile; roll back
     * @throws CouponGoneException if a coupon's last use has; roll back
     */
    public void confirm(UUID checkoutId, Customer customer) {
        for (var row : redemptions.lock(checkoutId)) {
            if (row.status() == Status.RELEASED) takeAgain(row, customer);
            redemptions.move(row, row.status(), Status.CONFIRMED);
        }
    }

    private void takeAgain(Row row, Customer customer) {
        switch (row.kind()) {
            case COUPON -> {
                boolean isTaken = redemptions.use(row.rule(), clock.instant())
                        && takeUses(row.rule(), names.of(customer), row.checkoutId());
                if (!isTaken) throw new CouponGoneException("");
            }
            case DEAL -> {
                if (!redemptions.take(row.rule(), row.units(), clock.instant())) throw new DealGoneException("");
            }
        }
    }

    /** The order is rejected, or all of it was cancelled: everything the checkout has taken goes back. */
    public void release(UUID checkoutId) {
        redemptions.lock(checkoutId).forEach(this::release);
    }

    /** Gives back claims whose time is up, a batch of them; returns how many. */
    int sweep() {
        var expired = redemptions.lockExpired(BATCH);
        expired.forEach(this::release);
        return expired.size();
    }

    private void release(Row row) {
        if (row.status() == Status.RELEASED || !redemptions.move(row, row.status(), Status.RELEASED)) return;
        switch (row.kind()) {
            case COUPON -> {
                redemptions.giveBackUse(row.rule());
                redemptions.giveBackUses(row.rule(), row.checkoutId());
            }
            case DEAL -> giveBack(row);
        }
    }

    private void giveBack(Row row) {
        redemptions.giveBack(row.rule(), row.units());
        var counter = redemptions.counter(row.rule());
        if (counter.claimed() + row.units() == counter.cap()) events.publish(new PricesChanged(List.of(counter.sku())));
    }

    private static <T> List<T> sorted(List<T> uses, Comparator<T> order) {
        return uses.stream().sorted(order).toList();
    }
}
