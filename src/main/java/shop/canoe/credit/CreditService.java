package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Transactions;

/** What shoppers do with gift cards and store credit. */
@ApplicationScoped
public class CreditService {
    /** Of the form in which a code is typed. */
    public static final String FIELD = "giftcard";

    private static final int SHOWN = 100;

    @Inject
    CreditRepository credits;

    @Inject
    CodeTries tries;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * The gift card with this code. Call it outside any transaction: a wrong code is counted whatever becomes of the rest.
     *
     * @param caller where it was typed, for counting
     * @throws TooManyCodesException after too many wrong codes from there
     * @throws GiftCardNotFoundException if there is none, or it is blocked
     * @throws GiftCardUselessException if nothing in this currency can be paid with it any more
     */
    public CreditView open(String code, String currency, String caller) {
        var id = tries.begin(caller);
        var card = GiftCardCode.parse(code)
                .flatMap(parsed -> transactions.inNew(() -> credits.ofCode(parsed)))
                .filter(found -> !found.isBlocked())
                .orElseThrow(GiftCardNotFoundException::new);
        tries.right(id);
        requireUse(card, currency);
        return card;
    }

    private void requireUse(CreditView card, String currency) {
        if (card.hasEnded(credits.today())) throw new GiftCardUselessException("credit.ended");
        if (!card.balance().isPositive()) throw new GiftCardUselessException("credit.empty");
        if (!card.balance().currency().equals(currency))
            throw new GiftCardUselessException(
                    "credit.other_currency", card.balance().currency());
    }

    /**
     * Moves all that is on a gift card to an account's store credit.
     *
     * @return how much that was
     * @throws CreditGoneException if somebody has spent of it meanwhile
     */
    @Transactional
    public Money keep(UUID accountId, CreditView card) {
        var reference = Ids.next(clock.instant());
        var credit = credits.ofAccountOrNew(accountId, card.balance().currency());
        if (!credits.take(card.id(), CreditReason.MOVED, reference, card.balance())) throw new CreditGoneException();
        credits.add(credit, CreditReason.ADDED, reference, card.balance());
        return card.balance();
    }

    /** An account's store credit, one in each currency it ever had any in. */
    @Transactional
    public List<CreditView> ofAccount(UUID accountId) {
        return credits.ofAccount(accountId);
    }

    /** The last movements of an account's store credit, newest first. */
    @Transactional
    public List<CreditMovement> movementsOf(UUID accountId) {
        return credits.movementsOf(accountId, SHOWN);
    }

    /** Gift cards by their ids, in the order asked for; unknown ones are left out. */
    @Transactional
    public List<CreditView> cards(Collection<UUID> ids) {
        var found = credits.views(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(card -> card.id().equals(id)))
                .toList();
    }

    /**
     * How an amount would be paid now: with each gift card in turn, then with store credit, each as far as it goes.
     *
     * @param total what is to be paid; the rest is for another instrument
     */
    public List<CreditPart> split(Money total, List<CreditView> cards, Optional<CreditView> storeCredit) {
        var parts = new ArrayList<CreditPart>();
        var rest = total;
        for (var credit : inTurn(cards, storeCredit)) {
            var spendable = credit.spendable(total.currency(), credits.today());
            var amount = spendable.compareTo(rest) < 0 ? spendable : rest;
            if (amount.isPositive()) parts.add(new CreditPart(credit, amount));
            rest = rest.minus(amount);
        }
        return parts;
    }

    private static List<CreditView> inTurn(List<CreditView> cards, Optional<CreditView> storeCredit) {
        var all = new ArrayList<>(cards);
        storeCredit.ifPresent(all::add);
        return all;
    }
}
