package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Where the operator issues and blocks gift cards. Each issue says who made it and why; a form issues once. */
@ApplicationScoped
@Transactional
public class GiftCardDesk {
    private static final int MOST_CARDS = 100;
    private static final int LONGEST_NOTE = 200;
    private static final int SHOWN = 200;

    private final SecureRandom random = new SecureRandom();

    @Inject
    EntityManager database;

    @Inject
    CreditRepository credits;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Issues gift cards and publishes {@link CreditIssued}.
     *
     * @param who an operator
     * @return their codes, which nobody can look up afterwards
     * @throws AlreadyIssuedException if this form has issued before
     * @throws InvalidException if the form is wrong
     */
    public List<String> issue(IssueCredit command, SignedIn who) {
        who.require(Role.OPERATOR);
        check(command);
        var codes = Stream.generate(() -> GiftCardCode.random(random))
                .limit(command.cards())
                .toList();
        issue(command, codes);
        return codes.stream().map(GiftCardCode::shown).toList();
    }

    /** Issues one gift card with a code everybody knows, for a shop to try things in; the same key again changes nothing. */
    public void issueKnown(IssueCredit command, String code) {
        if (isIssued(command.key())) return;
        issue(command, List.of(GiftCardCode.parse(code).orElseThrow()));
    }

    /** Gives store credit to an account; the same key again changes nothing. */
    public void grant(IssueCredit command, UUID accountId) {
        if (isIssued(command.key())) return;
        begin(command);
        var credit = credits.ofAccountOrNew(accountId, command.amount().currency());
        credits.add(credit, CreditReason.ISSUED, command.key(), command.amount());
    }

    private boolean isIssued(UUID key) {
        return database.find(Issue.class, key) != null;
    }

    private void issue(IssueCredit command, List<GiftCardCode> codes) {
        begin(command);
        for (var code : codes)
            credits.fill(
                    Credit.giftCard(code, command.amount().currency(), clock.instant())
                            .issuedBy(command.key(), command.endsOn().orElse(null)),
                    CreditReason.ISSUED,
                    command.key(),
                    command.amount());
    }

    /** The key decides: who inserts it first issues. */
    private void begin(IssueCredit command) {
        if (database.createNativeQuery("""
                        insert ignore into credit_issue
                            (id, reason, amount_minor, currency, cards, note, ends_on, issued_by, issued_at)
                        values (:key, :reason, :minor, :currency, :cards, :note, :ends, :operator, :now)
                        """)
                        .setParameter("key", command.key())
                        .setParameter("reason", command.reason().name())
                        .setParameter("minor", command.amount().minor())
                        .setParameter("currency", command.amount().currency())
                        .setParameter("cards", command.cards())
                        .setParameter("note", command.note())
                        .setParameter("ends", command.endsOn().orElse(null))
                        .setParameter("operator", command.operator())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 0) throw new AlreadyIssuedException();
        var whole = command.amount().times(command.cards());
        events.publish(new CreditIssued(
                command.key(), whole.minor(), whole.currency(), command.reason().name()));
    }

    /**
     * Nothing can be paid with a blocked card any more; what is held for orders already is theirs. Again changes nothing.
     *
     * @param who an operator
     */
    public void block(UUID card, SignedIn who) {
        who.require(Role.OPERATOR);
        database.createNativeQuery("""
                        update credit_credit set blocked_at = :now, blocked_by = :operator
                        where id = :card and code_hash is not null and blocked_at is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("operator", who.accountId())
                .setParameter("card", card)
                .executeUpdate();
    }

    /** The last gift cards, newest first. */
    public List<GiftCardRow> list() {
        return database.createQuery("""
                        select new shop.canoe.credit.GiftCardRow(c.id, c.codeEnd, c.balanceMinor, c.currency, c.endsOn, c.blockedAt,
                            i.amountMinor, i.note, c.madeAt)
                        from Credit c left join Issue i on i.id = c.issueId
                        where c.codeHash is not null order by c.madeAt desc, c.id desc
                        """, GiftCardRow.class).setMaxResults(SHOWN).getResultList();
    }

    private void check(IssueCredit command) {
        var problems = new ArrayList<Problem>();
        if (!command.amount().isPositive()) problems.add(Problem.of("amount", "credit.issue.amount"));
        if (command.cards() < 1 || command.cards() > MOST_CARDS)
            problems.add(Problem.of("cards", "credit.issue.cards", MOST_CARDS));
        if (command.note().length() > LONGEST_NOTE) problems.add(Problem.of("note", "credit.issue.note", LONGEST_NOTE));
        if (command.endsOn().filter(last -> last.isBefore(credits.today())).isPresent())
            problems.add(Problem.of("ends", "credit.issue.ends"));
        InvalidException.throwIfAny(problems);
    }

    /** A card for money that is given back: it has no end, and its code is for its owner only. */
    String replaceMoney(UUID reference, Money amount) {
        var code = GiftCardCode.random(random);
        credits.fill(
                Credit.giftCard(code, amount.currency(), clock.instant()), CreditReason.REFUNDED, reference, amount);
        return code.shown();
    }
}
