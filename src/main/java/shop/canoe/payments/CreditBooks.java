package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import shop.canoe.kernel.Money;

/** Store credit of accounts: a balance beside the entries it is the sum of, changed in the caller's transaction. */
@ApplicationScoped
@Transactional
class CreditBooks {
    @Inject
    CreditRepository repository;

    @Inject
    Clock clock;

    /** Adds what is given back for a reference; the same reference again adds nothing. */
    void add(UUID accountId, UUID reference, Money amount) {
        var credit = repository.ofAccount(accountId, amount.currency(), clock.instant());
        repository.enter(credit, CreditRepository.Reason.REFUND, reference, amount.minor(), clock.instant());
    }

    /** What an account may spend. */
    Money balance(UUID accountId, String currency) {
        return repository.balance(accountId, currency);
    }
}
