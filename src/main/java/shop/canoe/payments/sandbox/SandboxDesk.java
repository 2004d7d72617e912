package shop.canoe.payments.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** The sandbox gateways' desk: opens sessions, takes cards, captures, releases, refunds and drops. Every call may be repeated. */
@ApplicationScoped
@Transactional
public class SandboxDesk {
    private static final String MERCHANT = "Canoe";

    @Inject
    EntityManager database;

    @Inject
    SandboxPost post;

    @Inject
    Clock clock;

    /** The session of this key, made if there is none; whoever asks with another amount gets the first one's. */
    SandboxSession open(Flavour flavour, OpenSession command) {
        return byKey(command.key()).orElseGet(() -> {
            var session = SandboxSession.open(flavour, MERCHANT, command, clock.instant());
            database.persist(session);
            database.flush();
            return session;
        });
    }

    /** Without a page: pays with a kept card. Empty if there is no such card. */
    Optional<SandboxSession> charge(Flavour flavour, OpenSession command, String token) {
        var kept = database.find(SandboxToken.class, token);
        if (kept == null) return Optional.empty();
        var session = open(flavour, command);
        if (session.isOpen()) pay(session, kept.again());
        return Optional.of(session);
    }

    Optional<SandboxSession> byKey(String key) {
        return locked("key", key);
    }

    Optional<SandboxSession> byTicket(String ticket) {
        return locked("ticket", ticket);
    }

    void pay(String ticket, PaidWith with) {
        byTicket(ticket).ifPresent(session -> pay(session, with));
    }

    private void pay(SandboxSession session, PaidWith with) {
        if (with.token() != null && !with.isKept()) database.persist(SandboxToken.keep(with.token(), with));
        session.pay(with, clock.instant());
        tellOutcome(session);
    }

    /** The customer's answer to his bank. */
    void answer(String ticket, boolean itIsMe) {
        byTicket(ticket).ifPresent(session -> {
            session.answer(itIsMe, clock.instant());
            tellOutcome(session);
        });
    }

    private void tellOutcome(SandboxSession session) {
        if (session.status() == SandboxSession.Status.PROCESSING)
            post.tell(session, "payment.settled", "", due(session));
    }

    Optional<SandboxSession> leave(String ticket) {
        return change(byTicket(ticket), SandboxSession::close);
    }

    Optional<SandboxSession> close(String key) {
        return change(byKey(key), SandboxSession::close);
    }

    Optional<SandboxSession> drop(String key) {
        return change(byKey(key), session -> {
            boolean wasThere = session.status() == SandboxSession.Status.AUTHORISED;
            session.drop();
            if (wasThere) post.tell(session, "payment.voided", "", due(session));
        });
    }

    /** Empty if there is no such payment; the same key again moves nothing more and tells how far it has come. */
    Optional<SandboxMove.State> move(String key, SandboxMove.Kind kind, String moveKey, Money amount) {
        return byKey(key).map(session -> {
            var known = database.find(SandboxMove.class, moveKey);
            return (known == null ? move(session, kind, moveKey, amount) : known).state(clock.instant());
        });
    }

    private SandboxMove move(SandboxSession session, SandboxMove.Kind kind, String moveKey, Money amount) {
        boolean isThere = session.mayMove(kind, amount);
        if (isThere) session.move(kind, amount);
        var move = SandboxMove.of(moveKey, session, kind, amount, !isThere, due(session));
        database.persist(move);
        post.tell(session, "move.settled", moveKey, due(session));
        return move;
    }

    private Instant due(SandboxSession session) {
        return clock.instant().plus(session.flavour().pause());
    }

    boolean isSilent(SandboxSession session) {
        return session.isSilent(clock.instant());
    }

    /** A token nobody can guess, for a card that is to be kept. */
    static String newToken() {
        return "card_" + Ids.number(24);
    }

    private Optional<SandboxSession> locked(String column, String value) {
        return change(
                database.createQuery(
                                "from SandboxSession s where s.%s = :value".formatted(column), SandboxSession.class)
                        .setParameter("value", value)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst(),
                session -> session.follow(clock.instant()));
    }

    private static Optional<SandboxSession> change(Optional<SandboxSession> session, Consumer<SandboxSession> change) {
        session.ifPresent(change);
        return session;
    }
}
