package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.payments.gateway.GatewayCard;

/** Cards that accounts keep for their next payments. A card is kept on the gateway's page; the shop only holds its token. */
@ApplicationScoped
@Transactional
public class InstrumentService {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** An account's cards, the last one kept first. */
    public List<InstrumentView> list(UUID accountId) {
        return database.createQuery(
                        "from PaymentInstrument i where i.accountId = :account order by i.keptAt desc",
                        PaymentInstrument.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(PaymentInstrument::toView)
                .toList();
    }

    /** Forgets a card; one that is not there, or not this account's, is forgotten already. */
    public void remove(UUID accountId, UUID id) {
        find(accountId, id).ifPresent(database::remove);
    }

    Optional<PaymentInstrument> find(UUID accountId, UUID id) {
        return Optional.ofNullable(database.find(PaymentInstrument.class, id)).filter(card -> card.isOf(accountId));
    }

    /** Keeps the card the gateway keeps, once per card. */
    void keep(UUID accountId, String gateway, GatewayCard card, String token) {
        database.createQuery("""
                        from PaymentInstrument i
                        where i.accountId = :account and i.gateway = :gateway and i.fingerprint = :card
                        """, PaymentInstrument.class)
                .setParameter("account", accountId)
                .setParameter("gateway", gateway)
                .setParameter("card", card.fingerprint())
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        kept -> kept.renew(token, clock.instant()),
                        () -> database.persist(
                                PaymentInstrument.keep(accountId, gateway, card, token, clock.instant())));
    }
}
