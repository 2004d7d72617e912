package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerId;

/** Shows sellers their money: what is theirs, and every period that was closed. */
@ApplicationScoped
@Transactional
public class SettlementService {
    @Inject
    BookRepository books;

    @Inject
    StatementRepository statements;

    @Inject
    Clock clock;

    /** What a seller has, in each currency he ever had anything in. */
    public List<SellerBalance> balances(SellerId seller) {
        var reserved = byCurrency(LedgerAccount.reserve(seller.value()));
        var payable = byCurrency(LedgerAccount.payable(seller.value()));
        return Stream.concat(reserved.keySet().stream(), payable.keySet().stream())
                .distinct()
                .sorted()
                .map(currency -> new SellerBalance(
                        seller.value(),
                        reserved.getOrDefault(currency, Money.zero(currency)),
                        payable.getOrDefault(currency, Money.zero(currency))))
                .toList();
    }

    /** What happened since the last statement, as the next one would list it; one per currency. */
    public List<StatementView> open(SellerId seller) {
        return balances(seller).stream()
                .map(balance -> open(seller.value(), balance.total().currency()))
                .toList();
    }

    /** A seller's closed periods, newest first. */
    public List<StatementSummary> statements(SellerId seller) {
        return statements.of(seller.value()).stream().map(Statement::toSummary).toList();
    }

    /**
     * A closed period, derived from the books.
     *
     * @throws StatementNotFoundException if it is not this seller's
     */
    public StatementView statement(SellerId seller, UUID id) {
        var statement = statements.find(seller.value(), id).orElseThrow(StatementNotFoundException::new);
        return statement.toView(books.of(statement));
    }

    /**
     * The same as CSV in UTF-8: the same bytes each time, of which the period keeps the hash.
     *
     * @throws StatementNotFoundException if it is not this seller's
     */
    public byte[] text(SellerId seller, UUID id) {
        return StatementText.of(statement(seller, id));
    }

    private StatementView open(UUID seller, String currency) {
        var last = statements.last(seller, currency);
        return StatementView.of(
                new UUID(0, 0),
                seller,
                last.map(Statement::number).orElse(0) + 1,
                clock.instant(),
                last.map(Statement::closing).orElse(Money.zero(currency)),
                books.open(seller, currency));
    }

    /** As the seller sees it: what he gets is positive. */
    private Map<String, Money> byCurrency(LedgerAccount account) {
        var balances = new TreeMap<String, Money>();
        books.balanceOf(account).forEach(balance -> balances.put(balance.currency(), balance.negate()));
        return balances;
    }
}
