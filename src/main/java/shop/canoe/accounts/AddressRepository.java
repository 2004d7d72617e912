package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Address books in the database. */
@ApplicationScoped
class AddressRepository {
    @Inject
    EntityManager database;

    /** The preferred address first, then by when they were added. */
    List<Address> list(AccountId account) {
        return database.createQuery("""
                        select a from Address a where a.accountId = :account
                        order by a.preferred desc, a.addedAt, a.id
                        """, Address.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** As {@link #list}; whoever else changes this address book waits until the transaction ends. */
    List<Address> listForChange(AccountId account) {
        database.find(Account.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
        return list(account);
    }

    void add(Address address) {
        database.persist(address);
    }

    void remove(Address address) {
        database.remove(address);
    }
}
