package shop.canoe.payments.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import shop.canoe.kernel.Money;

/** The sandbox gateway's desk: opens sessions, takes cards, captures and drops. Every call may be repeated. */
@ApplicationScoped
@Transactional
public class SandboxDesk {
    private static final String MERCHANT = "Canoe";

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** The session of this key, made if there is none; whoever asks with another amount gets the first one's. */
    SandboxSession open(OpenSession command) {
        return byKey(command.key()).orElseGet(() -> {
            var session = SandboxSession.open(MERCHANT, command, clock.instant());
            database.persist(session);
            database.flush();
            return session;
        });
    }

    Optional<SandboxSession> byKey(String key) {
        return locked("key", key);
    }

    Optional<SandboxSession> byTicket(String ticket) {
        return locked("ticket", ticket);
    }

    Optional<SandboxSession> pay(String ticket, TestCard card) {
        return change(byTicket(ticket), session -> session.pay(card, clock.instant()));
    }

    Optional<SandboxSession> leave(String ticket) {
        return change(byTicket(ticket), SandboxSession::close);
    }

    Optional<SandboxSession> close(String key) {
        return change(byKey(key), SandboxSession::close);
    }

    Optional<SandboxSession> drop(String key) {
        return change(byKey(key), SandboxSession::drop);
    }

    /** Empty if it is refused; the same key again moves nothing more. */
    Optional<SandboxSession> move(String key, SandboxMove.Kind kind, String moveKey, Money amount) {
        return byKey(key).filter(session -> {
            if (database.find(SandboxMove.class, moveKey) != null) return true;
            boolean moved = session.move(kind, amount);
            if (moved) database.persist(SandboxMove.of(moveKey, session, kind, amount));
            return moved;
        });
    }

    boolean isSilent(SandboxSession session) {
        return session.isSilent(clock.instant());
    }

    private Optional<SandboxSession> locked(String column, String value) {
        return change(
                database.createQuery(
                                "from SandboxSession s where s.%s = :value".formatted(column), SandboxSession.class)
                        .setParameter("value", value)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst(),
                session -> session.expire(clock.instant()));
    }

    private static Optional<SandboxSession> change(Optional<SandboxSession> session, Consumer<SandboxSession> change) {
        session.ifPresent(change);
        return session;
    }
}
