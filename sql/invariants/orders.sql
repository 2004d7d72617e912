-- Orders: every query must return no row.

-- A group costs what its orders cost (INV-4).
select g.number from orders_group g join orders_order o on o.group_id = g.id
group by g.id, g.number, g.total_minor having g.total_minor <> sum(o.total_minor);

-- INV-2: a group has at least one order, an order at least one line.
select g.number from orders_group g where not exists (select 1 from orders_order o where o.group_id = g.id);
select o.number from orders_order o where not exists (select 1 from orders_line l where l.order_id = o.id);

-- An order's items are the sum of its lines, its tax theirs plus that of the delivery (INV-2, I5).
select o.number from orders_order o join orders_line l on l.order_id = o.id
group by o.id, o.number, o.items_minor, o.tax_minor, o.delivery_minor
having o.items_minor <> sum(l.net_minor) or o.tax_minor < sum(l.tax_minor)
    or (o.delivery_minor = 0 and o.tax_minor <> sum(l.tax_minor));

-- A group and its orders stand at matching steps (INV-5).
select g.number from orders_group g join orders_order o on o.group_id = g.id
where (g.status in ('PENDING', 'REJECTED')) <> (o.status in ('PENDING', 'REJECTED'));

-- U2: the last step written down is the one the order is at.
select o.number from orders_order o join orders_event e on e.order_id = o.id
where e.at = (select max(x.at) from orders_event x where x.order_id = o.id) and e.status <> o.status;

-- U2: what is left of an order's units says where it stands.
select o.number, o.status from orders_order o join orders_line l on l.order_id = o.id
group by o.id, o.number, o.status
having (o.status = 'CONFIRMED' and (sum(l.dispatched - l.recalled) > 0 or sum(l.quantity - l.dispatched - l.cancelled) = 0))
    or (o.status in ('PACKING', 'PARTLY_DISPATCHED') and sum(l.quantity - l.dispatched - l.cancelled) = 0)
    or (o.status = 'PARTLY_DISPATCHED' and sum(l.dispatched - l.recalled) = 0)
    or (o.status in ('DISPATCHED', 'DELIVERED')
        and (sum(l.dispatched - l.recalled) = 0 or sum(l.quantity - l.dispatched - l.cancelled) > 0))
    or (o.status = 'CANCELLED' and sum(l.cancelled + l.recalled) <> sum(l.quantity))
    or (o.status in ('PENDING', 'REJECTED') and sum(l.dispatched + l.cancelled + l.returned) > 0);

-- U1: no unit is both sent and cancelled, none comes back that was not sent.
select o.number, l.line_no from orders_line l join orders_order o on o.id = l.order_id
where l.dispatched < 0 or l.cancelled < 0 or l.returned < 0
    or l.dispatched + l.cancelled > l.quantity or l.returned + l.recalled > l.dispatched;

-- U1: every unit that was called back is known by its place.
select o.number, l.line_no, l.recalled from orders_line l join orders_order o on o.id = l.order_id
where l.recalled <> coalesce((select sum(r.to_unit - r.from_unit) from orders_recall r
    where r.order_id = l.order_id and r.line_no = l.line_no), 0);

-- U1: every cancelled unit was cancelled by somebody.
select o.number, l.line_no, l.cancelled, coalesce(c.units, 0)
from orders_line l join orders_order o on o.id = l.order_id
left join (
    select a.order_id, x.line_no, sum(x.units) as units
    from orders_cancellation a join orders_cancellation_line x on x.cancellation_id = a.id
    where a.state = 'DONE' group by a.order_id, x.line_no
) c on c.order_id = l.order_id and c.line_no = l.line_no
where l.cancelled + l.recalled <> coalesce(c.units, 0);

-- INV-2 U3: what was cancelled never costs more than the order, and all of it when nothing else is left of the order.
select o.number from orders_order o join orders_cancellation c on c.order_id = o.id and c.state = 'DONE'
group by o.id, o.number, o.status, o.items_minor, o.delivery_minor, o.tax_minor
having sum(c.items_minor) > o.items_minor or sum(c.delivery_minor) > o.delivery_minor or sum(c.tax_minor) > o.tax_minor
    or (o.status = 'CANCELLED' and (sum(c.items_minor) <> o.items_minor
        or sum(c.delivery_minor) <> o.delivery_minor or sum(c.tax_minor) <> o.tax_minor));

-- U2: nobody waits for an answer about an order that has nothing left to cancel.
select o.number from orders_cancellation c join orders_order o on o.id = c.open_order
where o.status in ('DISPATCHED', 'DELIVERED', 'CANCELLED');
