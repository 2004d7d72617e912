package shop.canoe.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;

/** Shows orders to those they belong to. PENDING and REJECTED orders are shown to nobody here. */
@ApplicationScoped
@Transactional
public class OrderHistory {
    private static final int PAGE_SIZE = 10;
    private static final Set<OrderStatus> VISIBLE =
            EnumSet.complementOf(EnumSet.of(OrderStatus.PENDING, OrderStatus.REJECTED));
    private static final Set<OrderStatus> SOLD = EnumSet.of(
            OrderStatus.CONFIRMED,
            OrderStatus.PACKING,
            OrderStatus.PARTLY_DISPATCHED,
            OrderStatus.DISPATCHED,
            OrderStatus.DELIVERED);

    @Inject
    OrderRepository repository;

    @Inject
    OrderReader reader;

    @Inject
    SellerService sellers;

    @Inject
    Clock clock;

    /**
     * An account's order groups that the search finds, newest first.
     *
     * @param page from 1
     * @throws OrderNotFoundException if the list has no such page
     */
    public Page<OrderGroupView> ofAccount(UUID accountId, OrderSearch search, int page) {
        if (page < 1) throw new OrderNotFoundException("page " + page);
        long total = repository.countOfAccount(accountId, search);
        var groups = repository.listOfAccount(accountId, search, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        if (groups.isEmpty() && page > 1) throw new OrderNotFoundException("page " + page);
        return new Page<>(reader.views(groups), page, PAGE_SIZE, total);
    }

    /** Orders of groups that were paid since then, the newest groups first, of at most so many groups; cancelled ones too. */
    public List<OrderGroupView> confirmedSince(Instant time, int limit) {
        return reader.views(repository.listConfirmedSince(time, limit));
    }

    /** The UTC years an account ordered in, the last first. */
    public List<Integer> years(UUID accountId) {
        return repository.yearsOfAccount(accountId);
    }

    /**
     * All orders of one of the account's groups.
     *
     * @param number of the group, or of one of its orders
     * @throws OrderNotFoundException if the account has no such group
     */
    public OrderGroupView groupOfAccount(UUID accountId, String number) {
        return confirmed(number)
                .or(() -> confirmedWith(number))
                .filter(group -> group.accountId().filter(accountId::equals).isPresent())
                .map(reader::view)
                .orElseThrow(() -> new OrderNotFoundException(number));
    }

    /**
     * The group of an order, for its account or for a guest with a pass.
     *
     * @param number of the group, or of one of its orders
     * @throws OrderNotFoundException if the holder has no such group
     */
    public OrderGroupView ofHolder(OrderHolder holder, String number) {
        if (holder.accountId().isPresent())
            return groupOfAccount(holder.accountId().get(), number);
        var group = group(number);
        holder.requirePass(group.number());
        return group;
    }

    /** A group by its number or that of one of its orders, whoever asks. */
    OrderGroupView group(String number) {
        return confirmed(number)
                .or(() -> confirmedWith(number))
                .map(reader::view)
                .orElseThrow(() -> new OrderNotFoundException(number));
    }

    /** Whether a group belongs to an account; else links are the only way to it. */
    public boolean isOwned(String groupNumber) {
        return confirmed(groupNumber).flatMap(OrderGroup::accountId).isPresent();
    }

    /** A seller's orders at one of these statuses, newest first; none given for all. */
    public Page<OrderView> ofSeller(SellerId seller, Set<OrderStatus> wanted, int page, int size) {
        var statuses = wanted.isEmpty()
                ? VISIBLE
                : wanted.stream().filter(VISIBLE::contains).collect(toSet());
        long total = repository.countOfSeller(seller.value(), statuses);
        int number = Math.max(1, page);
        var orders = repository.listOfSeller(seller.value(), statuses, (number - 1) * size, size);
        return new Page<>(reader.orderViews(orders), number, size, total);
    }

    /** How many orders sellers have by status; sellers and statuses without any are absent. */
    public Map<SellerId, Map<OrderStatus, Long>> countsOf(Collection<SellerId> sellers) {
        if (sellers.isEmpty()) return Map.of();
        var ids = sellers.stream().map(SellerId::value).toList();
        return repository.countOfSellers(ids, VISIBLE).stream()
                .collect(groupingBy(
                        row -> new SellerId((UUID) row[0]), toMap(row -> (OrderStatus) row[1], row -> (Long) row[2])));
    }

    /** @throws OrderNotFoundException if it is not this seller's */
    public OrderView ofSeller(SellerId seller, String number) {
        return repository
                .findOrder(number)
                .filter(order -> order.isOf(seller) && order.isVisible())
                .map(order -> reader.orderViews(List.of(order)).get(0))
                .orElseThrow(() -> new OrderNotFoundException(number));
    }

    /** What a seller sold per UTC day from {@code from} on, days without sales included as zero, oldest first. */
    public List<DailySales> salesByDay(SellerId seller, Instant from) {
        var view = requireNonNull(sellers.views(Set.of(seller)).get(seller), "no such seller");
        var currency = view.rates().standard().currency();
        var sold = repository.salesByDay(seller.value(), SOLD, currency, from).stream()
                .map(row -> new DailySales(
                        (LocalDate) row[0],
                        ((Number) row[1]).intValue(),
                        new Money(((Number) row[2]).longValue(), currency)))
                .collect(toMap(DailySales::day, Function.identity()));
        return day(from)
                .datesUntil(day(clock.instant()).plusDays(1))
                .map(day -> sold.getOrDefault(day, new DailySales(day, 0, Money.zero(currency))))
                .toList();
    }

    /** One day's confirmed orders of a seller: how many, and their items total. */
    public record DailySales(LocalDate day, int orders, Money items) {}

    private Optional<OrderGroup> confirmed(String groupNumber) {
        return repository.findGroup(groupNumber).filter(group -> group.status() == OrderStatus.CONFIRMED);
    }

    private Optional<OrderGroup> confirmedWith(String orderNumber) {
        return repository.findOrder(orderNumber).stream()
                .flatMap(order -> repository.groupsOf(List.of(order)).stream())
                .filter(group -> group.status() == OrderStatus.CONFIRMED)
                .findFirst();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
