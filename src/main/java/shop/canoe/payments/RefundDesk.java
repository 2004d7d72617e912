package shop.canoe.payments;

import static shop.canoe.payments.RefundStep.Kind.PAID_OTHERWISE;
import static shop.canoe.payments.RefundStep.Kind.TRIED_AGAIN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** Refunds that were refused: the operator tries them again or pays them another way. What he does is written down. */
@ApplicationScoped
@Transactional
public class RefundDesk {
    private static final int LONGEST = 300;

    @Inject
    PaymentRepository repository;

    @Inject
    MoveBooks moves;

    /** The longest waiting first. */
    public List<RefusedRefund> list() {
        return repository.refusedRefunds().stream().map(moves::view).toList();
    }

    /** How far the money has come that is given back for this; REFUSED if any part of it is. */
    public RefundState stateOf(UUID reference) {
        var states =
                repository.refunds(reference).stream().map(PaymentMove::status).toList();
        if (states.isEmpty()) return RefundState.NONE;
        if (states.contains(PaymentMove.Status.REFUSED)) return RefundState.REFUSED;
        return states.contains(PaymentMove.Status.REQUESTED) ? RefundState.UNDER_WAY : RefundState.DONE;
    }

    /**
     * Asks the gateway once more, as for the first time.
     *
     * @throws PaymentNotFoundException if no such refund is refused now
     * @throws MoreThanCapturedException if the money was given back for something else meanwhile
     */
    public void tryAgain(UUID refund, UUID operator) {
        moves.refundAgain(refund);
        moves.note(refund, TRIED_AGAIN, operator, "");
    }

    /**
     * Writes down that the operator has given the money back himself; {@link PaymentRefunded} tells.
     *
     * @param note how, e.g. by which bank transfer
     * @throws InvalidException without a note
     * @throws PaymentNotFoundException if no such refund is refused now
     * @throws MoreThanCapturedException if the money was given back for something else meanwhile
     */
    public void paidOtherwise(UUID refund, UUID operator, String note) {
        if (note.isBlank() || note.strip().length() > LONGEST)
            InvalidException.throwIfAny(List.of(Problem.of("note", "payments.refund.note", LONGEST)));
        moves.refundedByHand(refund);
        moves.note(refund, PAID_OTHERWISE, operator, note.strip());
    }

    /**
     * Gives the money as credit instead: to the account's store credit, or to a guest by a gift card; a mail tells.
     *
     * @throws PaymentNotFoundException if no such refund is refused now
     * @throws MoreThanCapturedException if the money was given back for something else meanwhile
     */
    public void giveCredit(UUID refund, UUID operator) {
        moves.refundedAsCredit(refund);
        moves.note(refund, PAID_OTHERWISE, operator, CreditOutcome.CREDIT);
    }
}
