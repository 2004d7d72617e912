package shop.canoe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import shop.canoe.offers.OfferId;

/** Counts stock, holds it for a checkout, takes it out at dispatch. Every change is a movement with a reason. */
@ApplicationScoped
@Transactional
public class StockService {

    /** Units that can be bought now (on hand less reserved) per offer, never negative; offers without stock rows are absent. One query. */
    public Map<OfferId, Integer> available(Collection<OfferId> offers) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Units on hand per offer; offers without stock rows are absent. One query. */
    public Map<OfferId, Integer> onHand(Collection<OfferId> offers) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Sets the units on hand, in one transaction, as a counted total; the difference becomes a movement. Publishes
     * {@link StockChanged} for offers that changed.
     *
     * @param reason {@code feed}, {@code console} …
     * @return the offers whose count changed
     * @throws shop.canoe.platform.error.BusinessException CONFLICT if fewer than what is reserved
     */
    public Collection<OfferId> count(Map<OfferId, Integer> onHand, String reason) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Holds stock, all or nothing, by one conditional update per offer in the order of ids. The same reference again
     * replaces its hold.
     *
     * @throws SoldOutException if any offer has too little; nothing is held then
     */
    public void reserve(Reservation reservation) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Keeps a hold for good, because its order is paid. Returns false if it had already ended or been released. */
    public boolean confirm(UUID reference) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Gives a hold back; doing it twice changes nothing. */
    public void release(UUID reference) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Takes confirmed units out of stock, because they were dispatched; reserved and on hand fall together. */
    public void dispatch(UUID reference, Map<OfferId, Integer> units) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Gives back every hold whose time is up by the database's clock; returns how many. Run by a job. */
    public int sweep() {
        throw new UnsupportedOperationException("not built yet");
    }
}
