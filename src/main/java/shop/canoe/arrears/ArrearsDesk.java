package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import shop.canoe.payments.PaymentService;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/**
 * Parcels that arrived unpaid: the operator settles them by hand. He says how, and it is written down, booked and told by
 * {@link ParcelSettled}; doing it again does nothing more. No transaction is open while a gateway is spoken to.
 */
@ApplicationScoped
public class ArrearsDesk {
    private static final int LONGEST = 300;

    @Inject
    ArrearsSteps steps;

    @Inject
    PaymentService payments;

    /**
     * The shopper has paid the parcel past the gateways, into the shop's bank.
     *
     * @param note how, e.g. by which bank transfer
     * @throws InvalidException without a note
     * @throws NotFoundException if no such parcel was refused
     * @throws ParcelNotPayableException if it was not one that arrived unpaid, or is settled otherwise
     * @throws ParcelBeingPaidException if the shopper is paying it now
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void paidOtherwise(UUID shipmentId, String note, SignedIn who) {
        settle(shipmentId, ParcelState.PAID_OTHERWISE, note, who);
    }

    /** Nobody will pay it, and the shop bears it: the seller has sent it in good faith. As {@link #paidOtherwise}. */
    public void writeOff(UUID shipmentId, String note, SignedIn who) {
        settle(shipmentId, ParcelState.WRITTEN_OFF, note, who);
    }

    /** A page somebody may still pay on is closed first. */
    private void settle(UUID shipmentId, ParcelState to, String note, SignedIn who) {
        who.require(Role.OPERATOR);
        var words = note.strip();
        if (words.isEmpty() || words.length() > LONGEST)
            InvalidException.throwIfAny(List.of(Problem.of("note", "arrears.note", LONGEST)));
        Transactions.<Object>retrying(() -> {
            steps.requireSettleable(shipmentId, to);
            return "";
        });
        if (payments.view(shipmentId).isPresent()) payments.cancel(shipmentId);
        Transactions.<Object>retrying(() -> {
            steps.settleByHand(shipmentId, to, words, who.accountId());
            return "";
        });
    }
}
