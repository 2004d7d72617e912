package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import shop.canoe.kernel.EmailAddress;

/** Accounts in the database. */
@ApplicationScoped
class AccountRepository {
    @Inject
    EntityManager database;

    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(database.find(Account.class, id.value()));
    }

    Optional<Account> findByEmail(EmailAddress email) {
        return database.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    List<Account> list(Collection<AccountId> ids) {
        if (ids.isEmpty()) return List.of();
        return database.createQuery("""
                        from Account a left join fetch a.roles where a.id in :ids
                        """, Account.class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultList();
    }

    /** @throws EmailTakenException if another account has its e-mail address */
    void add(Account account) {
        try {
            database.persist(account);
            database.flush();
        } catch (ConstraintViolationException e) {
            throw new EmailTakenException();
        }
    }
}
