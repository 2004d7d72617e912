package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
        orders.forEach(order -> add(OrderEvent.of(order.id(), OrderStatus.PENDING, order.placedAt())));
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
        ofGroups(List.of(group)).forEach(order -> add(OrderEvent.of(order.id(), to, now)));
    }

    /** @return whether the order was this seller's and CONFIRMED, and is DISPATCHED now */
    boolean dispatch(UUID sellerId, String number, String carrier, String trackingNumber) {
        return database.createQuery("""
                                update Order o set o.status = :to, o.carrier = :carrier, o.trackingNumber = :tracking
                                where o.number = :number and o.sellerId = :seller and o.status = :from
                                """)
                        .setParameter("to", OrderStatus.DISPATCHED)
                        .setParameter("carrier", carrier)
                        .setParameter("tracking", trackingNumber)
                        .setParameter("number", number)
                        .setParameter("seller", sellerId)
                        .setParameter("from", OrderStatus.CONFIRMED)
                        .executeUpdate()
                == 1;
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
                        "select distinct o from Order o left join fetch o.lines where o.groupId in :groups order by o.number",
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

    long countOfAccount(UUID accountId) {
        return database.createQuery(
                        "select count(g) from OrderGroup g where g.accountId = :account and g.status = :confirmed",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("confirmed", OrderStatus.CONFIRMED)
                .getSingleResult();
    }

    List<OrderGroup> listOfAccount(UUID accountId, int offset, int size) {
        return database.createQuery("""
                        from OrderGroup g where g.accountId = :account and g.status = :confirmed
                        order by g.placedAt desc, g.id desc
                        """, OrderGroup.class)
                .setParameter("account", accountId)
                .setParameter("confirmed", OrderStatus.CONFIRMED)
                .setFirstResult(offset)
                .setMaxResults(size)
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
        database.createQuery("select distinct o from Order o left join fetch o.lines where o in :orders", Order.class)
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
