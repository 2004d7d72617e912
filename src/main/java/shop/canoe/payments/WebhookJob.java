package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.payments.WebhookInbox.Message;
import shop.canoe.platform.persistence.Transactions;

/**
 * Deals with what gateways have told: whatever it says has happened, the gateway is asked where the payment stands now.
 * So messages may come twice, late and in any order, and all lead to the same books.
 */
@ApplicationScoped
class WebhookJob {
    @Inject
    WebhookInbox inbox;

    @Inject
    PaymentService payments;

    @Inject
    PaymentBooks books;

    @Inject
    MoveJob moves;

    void run() {
        var messages = Transactions.retrying(inbox::claim);
        messages.stream().filter(this::follow).map(Message::id).forEach(this::done);
        if (!messages.isEmpty()) moves.run();
    }

    /** @return whether nothing more is to be done about it */
    private boolean follow(Message message) {
        if (message.attemptId().isEmpty()) return true;
        var attempt = message.attemptId().get();
        Transactions.<Object>retrying(() -> {
            books.hurryMoves(attempt);
            return "";
        });
        return payments.follow(attempt);
    }

    private void done(UUID id) {
        Transactions.<Object>retrying(() -> {
            inbox.done(id);
            return "";
        });
    }
}
