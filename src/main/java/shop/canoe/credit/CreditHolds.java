package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;
import shop.canoe.credit.HoldPart.Kind;
import shop.canoe.kernel.Money;

/**
 * Holds credit for checkouts, in the caller's transaction: held when the order is placed, taken as it is sent, released as it
 * is cancelled, given back as it is returned. Credits are drawn on in the order of their holds and get back in the opposite
 * one. The same reference again changes nothing.
 */
@ApplicationScoped
@Transactional
public class CreditHolds {
    @Inject
    HoldRepository holds;

    @Inject
    CreditRepository credits;

    @Inject
    Clock clock;

    /**
     * Takes each part off its balance and holds it for the checkout: all or nothing.
     *
     * @throws CreditGoneException if one of them has less on it than its part, is blocked or has ended
     */
    public List<HeldCredit> hold(UUID checkoutId, List<CreditPart> parts) {
        var held = new ArrayList<CreditHold>();
        for (var part : parts) held.add(CreditHold.of(checkoutId, held.size(), part, clock.instant()));
        held.stream().sorted(Comparator.comparing(CreditHold::creditId)).forEach(this::take);
        held.forEach(holds::add);
        return held.isEmpty() ? List.of() : of(checkoutId);
    }

    private void take(CreditHold hold) {
        if (!credits.take(hold.creditId(), CreditReason.HELD, hold.id(), hold.amount()))
            throw new CreditGoneException();
    }

    /** Puts back all that is held for an order that does not come about; answers what that was. */
    public List<HeldCredit> giveUp(UUID checkoutId) {
        var held = holds.lock(checkoutId);
        if (held.isEmpty()) return List.of();
        var given = of(checkoutId);
        held.forEach(CreditHold::giveUp);
        held.stream()
                .sorted(Comparator.comparing(CreditHold::creditId))
                .forEach(hold -> credits.add(hold.creditId(), CreditReason.RELEASED, hold.id(), hold.amount()));
        return given;
    }

    /** What an order is, or was, paid with beside other instruments; empty for one that did not come about. */
    public List<HeldCredit> of(UUID checkoutId) {
        return holds.of(checkoutId);
    }

    /** What of the holds is neither taken nor released. They are locked until the transaction ends. */
    public Money left(UUID checkoutId, String currency) {
        return new Money(
                holds.lock(checkoutId).stream().mapToLong(CreditHold::left).sum(), currency);
    }

    /** What was taken for an order and not given back. The holds are locked until the transaction ends. */
    public Money returnable(UUID checkoutId, String orderNumber, String currency) {
        var sums = holds.returnable(holds.lock(checkoutId), orderNumber).values();
        return new Money(sums.stream().mapToLong(Long::longValue).sum(), currency);
    }

    /** What was taken for a shipment. */
    public Money taken(UUID reference, String currency) {
        return new Money(holds.sum(Kind.TAKEN, reference), currency);
    }

    /** Whether a part was released for this reference. */
    public boolean isReleased(UUID reference) {
        return holds.sum(Kind.RELEASED, reference) > 0;
    }

    /** Whether a part was given back for this reference. */
    public boolean isReturned(UUID reference) {
        return holds.sum(Kind.RETURNED, reference) > 0;
    }

    /** Takes a shipment's part. */
    public void take(HoldUse use) {
        draw(Kind.TAKEN, use, holds.lock(use.checkoutId()), CreditHold::left, CreditHold::take);
    }

    /** Puts a cancellation's part back to where it came from. */
    public void release(HoldUse use) {
        draw(Kind.RELEASED, use, reversed(holds.lock(use.checkoutId())), CreditHold::left, (hold, minor) -> {
            hold.release(minor);
            credits.add(hold.creditId(), CreditReason.RELEASED, use.reference(), money(use, minor));
        });
    }

    /** Gives a return's part back to where it came from. */
    public void giveBack(HoldUse use) {
        giveBack(
                use,
                (hold, minor) ->
                        credits.add(hold.creditId(), CreditReason.RETURNED, use.reference(), money(use, minor)));
    }

    /** A return's part is given back in another way: it is not counted on here any more. */
    public void giveBackElsewhere(HoldUse use) {
        giveBack(use, (hold, minor) -> {});
    }

    private void giveBack(HoldUse use, ObjLongConsumer<CreditHold> to) {
        var held = holds.lock(use.checkoutId());
        var returnable = holds.returnable(held, use.orderNumber());
        draw(Kind.RETURNED, use, reversed(held), hold -> returnable.getOrDefault(hold.id(), 0L), (hold, minor) -> {
            hold.giveBack(minor);
            to.accept(hold, minor);
        });
    }

    private void draw(
            Kind kind,
            HoldUse use,
            List<CreditHold> inTurn,
            ToLongFunction<CreditHold> available,
            ObjLongConsumer<CreditHold> drawn) {
        if (!use.amount().isPositive() || holds.sum(kind, use.reference()) > 0) return;
        long rest = use.amount().minor();
        for (var hold : inTurn) {
            long part = Math.min(rest, available.applyAsLong(hold));
            if (part <= 0) continue;
            drawn.accept(hold, part);
            holds.add(HoldPart.of(hold.id(), kind, use, part, clock.instant()));
            rest = Math.subtractExact(rest, part);
        }
        if (rest > 0) throw new IllegalStateException("more than is held: " + kind + " " + use);
    }

    private static List<CreditHold> reversed(List<CreditHold> held) {
        return held.stream()
                .sorted(Comparator.comparing(held::indexOf).reversed())
                .toList();
    }

    private static Money money(HoldUse use, long minor) {
        return new Money(minor, use.amount().currency());
    }
}
