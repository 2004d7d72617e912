package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.payments.MoveBooks.OpenMove;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.GatewayUnavailableException;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.platform.persistence.Transactions;

/** Tells gateways which money to move. What is not answered, or answered with "not yet", is due again soon, with the same key. */
@ApplicationScoped
class MoveJob {
    private static final System.Logger LOG = System.getLogger(MoveJob.class.getName());

    @Inject
    MoveBooks books;

    @Inject
    Gateways gateways;

    void run() {
        Transactions.retrying(books::claim).forEach(this::carryOut);
    }

    private void carryOut(UUID id) {
        var move = Transactions.retrying(() -> books.open(id));
        try {
            var state = gateways.call(move.gateway(), gateway -> tell(gateway, move));
            if (state == MoveState.REFUSED)
                LOG.log(System.Logger.Level.ERROR, "{0} {1} refused by {2}", move.kind(), id, move.gateway());
            Transactions.<Object>retrying(() -> {
                books.settle(id, state);
                return "";
            });
        } catch (GatewayUnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} {1} not answered yet: {2}", move.kind(), id, e.getCause());
        }
    }

    private static MoveState tell(Gateway gateway, OpenMove move) {
        return switch (move.kind()) {
            case CAPTURE -> gateway.capture(move.payment(), move.part());
            case REFUND -> gateway.refund(move.payment(), move.part());
            case RELEASE -> release(gateway, move);
        };
    }

    private static MoveState release(Gateway gateway, OpenMove move) {
        if (!move.isLast()) return gateway.release(move.payment(), move.part());
        gateway.drop(move.payment());
        return MoveState.DONE;
    }
}
