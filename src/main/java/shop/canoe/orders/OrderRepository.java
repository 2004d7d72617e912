package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of orders, their groups and events. Changes of status are conditional updates that tell whether they changed anything. */
@ApplicationScoped
class OrderRepository {
    @Inject
    EntityManager database;

    void add(OrderGroup group, List<Order> orders) {
        if (!database.contains(group)) database.persist(group);
        orders.forEach(database::persist);
        orders.forEach(
                order -> add(OrderEvent.of(order.id(), OrderStatus.PENDING, OrderActor.CUSTOMER, order.placedAt())));
        database.flush();
    }

    void add(OrderEvent event) {
        database.persist(event);
    }

    /** Takes out the orders of a group that is placed anew. */
    void removeOrders(OrderGroup group) {
        var orders = ofGroups(List.of(group));
        database.createQuery("delete from OrderEvent e where e.orderId in :orders")
                .setParameter("orders", orders.stream().map(Order::id).toList())
                .executeUpdate();
        orders.forEach(database::remove);
        database.flush();
    }

    Optional<OrderGroup> findGroup(UUID checkoutId) {
        return database.createQuery("from OrderGroup g where g.checkoutId = :checkoutId", OrderGroup.class)
                .setParameter("checkoutId", checkoutId)
                .getResultStream()
                .findFirst();
    }

    Optional<OrderGroup> findGroup(String number) {
        return database.createQuery("from OrderGroup g where g.number = :number", OrderGroup.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Optional<Order> findOrder(String number) {
        return database.createQuery("from Order o where o.number = :number", Order.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @return whether the group was at {@code from} and is at {@code to} now */
    boolean move(UUID checkoutId, OrderStatus from, OrderStatus to) {
        return database.createQuery(
                                "update OrderGroup g set g.status = :to where g.checkoutId = :checkoutId and g.status = :from")
                        .setParameter("checkoutId", checkoutId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .executeUpdate()
                == 1;
    }

    /** Moves all orders of a group along with it and writes down the step. */
    void moveOrders(OrderGroup group, OrderStatus to, Instant now) {
        database.createQuery("update Order o set o.status = :to where o.groupId = :group")
                .setParameter("group", group.id())
                .setParameter("to", to)
                .executeUpdate();
        ofGroups(List.of(group))
                .forEach(order ->
                        add(OrderEvent.of(order.id(), to, OrderActor.SHOP, OrderEvent.after(order.placedAt(), now))));
    }

    /**
     * The order as it is now, with its group's row locked until the transaction ends: steps that concern units take turns
     * per group, so that the one that takes the last unit knows it.
     */
    Optional<Order> lock(String number) {
        var order = findOrder(number);
        order.ifPresent(found -> database.createNativeQuery("select id from orders_group where id = :id for update")
                .setParameter("id", found.groupId())
                .getSingleResult());
        return order.map(this::fresh);
    }

    /** @return whether the order was at one of {@code from} and is at {@code to} now */
    boolean moveOrder(Order order, Set<OrderStatus> from, OrderStatus to) {
        return database.createQuery("update Order o set o.status = :to where o.id = :id and o.status in :from")
                        .setParameter("to", to)
                        .setParameter("id", order.id())
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
    }

    /** @return whether these were the first units left of their line, and are dispatched now */
    boolean dispatch(Order order, OrderUnits units) {
        return count(order, units, """
                update orders_line set dispatched = dispatched + :units
                where order_id = :order and line_no = :line and dispatched = :from and quantity - cancelled >= :to
                """);
    }

    /** @return whether these were the last units left of their line, and are cancelled now */
    boolean cancel(Order order, OrderUnits units) {
        return count(order, units, """
                update orders_line set cancelled = cancelled + :units
                where order_id = :order and line_no = :line and quantity - cancelled = :to and dispatched <= :from
                """);
    }

    /** @return whether these were the first units of their line that were dispatched and not returned, and are returned now */
    boolean takeBack(Order order, OrderUnits units) {
        return count(order, units, """
                update orders_line set returned = returned + :units
                where order_id = :order and line_no = :line and dispatched >= :to and returned = :from - (
                    select coalesce(sum(r.to_unit - r.from_unit), 0) from orders_recall r
                    where r.order_id = :order and r.line_no = :line and r.to_unit <= :from)
                """);
    }

    /** @return whether these units had been dispatched and none of them had come back, and are called back now */
    boolean recall(Order order, OrderUnits units) {
        boolean counted = count(order, units, """
                update orders_line set recalled = recalled + :units
                where order_id = :order and line_no = :line and dispatched >= :to and returned <= :from - (
                    select coalesce(sum(r.to_unit - r.from_unit), 0) from orders_recall r
                    where r.order_id = :order and r.line_no = :line and r.to_unit <= :from)
                """);
        if (counted) count(order, units, """
                    insert into orders_recall (order_id, line_no, from_unit, to_unit)
                    select :order, :line, :from, :to from orders_order where id = :order and :units > 0
                    """);
        return counted;
    }

    /** What was called back of an order, the first units first. */
    @SuppressWarnings("unchecked")
    List<OrderUnits> recalled(Order order) {
        List<Object[]> rows = database.createNativeQuery(
                        "select line_no, from_unit, to_unit from orders_recall where order_id = :order order by line_no, from_unit")
                .setParameter("order", order.id())
                .getResultList();
        return rows.stream()
                .map(row -> new OrderUnits(
                        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    private boolean count(Order order, OrderUnits units, String update) {
        return database.createNativeQuery(update)
                        .setParameter("units", units.count())
                        .setParameter("order", order.id())
                        .setParameter("line", units.line())
                        .setParameter("from", units.from())
                        .setParameter("to", units.to())
                        .executeUpdate()
                == 1;
    }

    /** Whether no order of the group has anything to deliver. */
    boolean isAllCancelled(Order order) {
        return database.createQuery(
                                "select count(o) from Order o where o.groupId = :group and o.status <> :cancelled",
                                Long.class)
                        .setParameter("group", order.groupId())
                        .setParameter("cancelled", OrderStatus.CANCELLED)
                        .getSingleResult()
                == 0;
    }

    /** The row as the database has it now, after a conditional update went past the entity. */
    <T> T fresh(T entity) {
        database.refresh(entity);
        return entity;
    }

    /** With their lines, by number. */
    List<Order> ofGroups(Collection<OrderGroup> groups) {
        if (groups.isEmpty()) return List.of();
        return database.createQuery(
                        "from Order o left join fetch o.lines where o.groupId in :groups order by o.number",
                        Order.class)
                .setParameter("groups", groups.stream().map(OrderGroup::id).toList())
                .getResultList();
    }

    List<OrderEvent> eventsOf(Collection<Order> orders) {
        if (orders.isEmpty()) return List.of();
        return database.createQuery(
                        "from OrderEvent e where e.orderId in :orders order by e.at, e.id", OrderEvent.class)
                .setParameter("orders", orders.stream().map(Order::id).toList())
                .getResultList();
    }

    List<OrderGroup> groupsOf(Collection<Order> orders) {
        if (orders.isEmpty()) return List.of();
        return database.createQuery("from OrderGroup g where g.id in :groups", OrderGroup.class)
                .setParameter(
                        "groups", orders.stream().map(Order::groupId).distinct().toList())
                .getResultList();
    }

    long countOfAccount(UUID accountId, OrderSearch search) {
        return ofAccount("select count(g) ", Long.class, accountId, search, "").getSingleResult();
    }

    List<OrderGroup> listOfAccount(UUID accountId, OrderSearch search, int offset, int size) {
        return ofAccount("", OrderGroup.class, accountId, search, "order by g.placedAt desc, g.id desc")
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    private <T> TypedQuery<T> ofAccount(String what, Class<T> type, UUID accountId, OrderSearch search, String ending) {
        return database.createQuery(what + """
                        from OrderGroup g where g.accountId = :account and g.status = :confirmed
                            and g.placedAt >= :from and g.placedAt < :until
                            and (:text = '' or locate(:text, lower(g.number)) > 0 or exists (
                                select 1 from Order o join o.lines l
                                where o.groupId = g.id and (locate(:text, lower(l.title)) > 0 or lower(o.number) = :text)))
                        """ + ending, type)
                .setParameter("account", accountId)
                .setParameter("confirmed", OrderStatus.CONFIRMED)
                .setParameter("from", search.from())
                .setParameter("until", search.until())
                .setParameter("text", search.text());
    }

    /** The newest first. */
    List<OrderGroup> listConfirmedSince(Instant time, int limit) {
        return database.createQuery("""
                        from OrderGroup g where g.status = :confirmed and g.placedAt >= :time
                        order by g.placedAt desc, g.id desc
                        """, OrderGroup.class)
                .setParameter("confirmed", OrderStatus.CONFIRMED)
                .setParameter("time", time)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The UTC years an account ordered in, the last first. */
    List<Integer> yearsOfAccount(UUID accountId) {
        return database.createQuery("""
                        select distinct year(g.placedAt) from OrderGroup g
                        where g.accountId = :account and g.status = :confirmed order by 1 desc
                        """, Integer.class)
                .setParameter("account", accountId)
                .setParameter("confirmed", OrderStatus.CONFIRMED)
                .getResultList();
    }

    /** Rows of seller id, status and number of orders. */
    List<Object[]> countOfSellers(Collection<UUID> sellers, Set<OrderStatus> statuses) {
        return database.createQuery("""
                        select o.sellerId, o.status, count(o) from Order o
                        where o.sellerId in :sellers and o.status in :statuses group by o.sellerId, o.status
                        """, Object[].class)
                .setParameter("sellers", sellers)
                .setParameter("statuses", statuses)
                .getResultList();
    }

    long countOfSeller(UUID sellerId, Set<OrderStatus> statuses) {
        return database.createQuery(
                        "select count(o) from Order o where o.sellerId = :seller and o.status in :statuses", Long.class)
                .setParameter("seller", sellerId)
                .setParameter("statuses", statuses)
                .getSingleResult();
    }

    /** Without their lines: those follow in one query with {@link #withLines}. */
    List<Order> listOfSeller(UUID sellerId, Set<OrderStatus> statuses, int offset, int size) {
        return database.createQuery("""
                        from Order o where o.sellerId = :seller and o.status in :statuses
                        order by o.placedAt desc, o.id desc
                        """, Order.class)
                .setParameter("seller", sellerId)
                .setParameter("statuses", statuses)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** Loads the lines of these orders in one query. */
    void withLines(Collection<Order> orders) {
        if (orders.isEmpty()) return;
        database.createQuery("from Order o left join fetch o.lines where o in :orders", Order.class)
                .setParameter("orders", orders)
                .getResultList();
    }

    /** Day, number of orders, items total in minor units; only days and one currency with sales. */
    List<Object[]> salesByDay(UUID sellerId, Set<OrderStatus> statuses, String currency, Instant from) {
        return database.createQuery("""
                        select cast(o.placedAt as LocalDate), count(o), sum(o.itemsMinor) from Order o
                        where o.sellerId = :seller and o.status in :statuses and o.currency = :currency and o.placedAt >= :from
                        group by cast(o.placedAt as LocalDate)
                        """, Object[].class)
                .setParameter("seller", sellerId)
                .setParameter("statuses", statuses)
                .setParameter("currency", currency)
                .setParameter("from", from)
                .getResultList();
    }
}
