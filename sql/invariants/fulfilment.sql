-- Fulfilment: every query must return no row.

-- U1: every unit that counts as sent is in one shipment.
select o.number, l.line_no, l.dispatched, coalesce(s.units, 0)
from orders_line l join orders_order o on o.id = l.order_id
left join (
    select h.order_number, x.line_no, sum(x.to_unit - x.from_unit) as units
    from fulfilment_shipment h join fulfilment_shipment_line x on x.shipment_id = h.id
    group by h.order_number, x.line_no
) s on s.order_number = o.number and s.line_no = l.line_no
where l.dispatched <> coalesce(s.units, 0);

-- U1: no unit is in two shipments.
select a.order_number, x.line_no
from fulfilment_shipment a join fulfilment_shipment_line x on x.shipment_id = a.id
join fulfilment_shipment b on b.order_number = a.order_number and b.id > a.id
join fulfilment_shipment_line y on y.shipment_id = b.id and y.line_no = x.line_no
where x.from_unit < y.to_unit and y.from_unit < x.to_unit;

-- INV-2 U3: what was sent and what was cancelled never costs more than the order, and all of it when no unit is left.
select o.number from orders_order o
left join (
    select order_number, sum(items_minor) as items, sum(delivery_minor) as delivery, sum(tax_minor) as tax
    from fulfilment_shipment where state <> 'RECALLED' group by order_number
) s on s.order_number = o.number
left join (
    select order_id, sum(items_minor) as items, sum(delivery_minor) as delivery, sum(tax_minor) as tax
    from orders_cancellation where state = 'DONE' group by order_id
) c on c.order_id = o.id
where coalesce(s.items, 0) + coalesce(c.items, 0) > o.items_minor
    or coalesce(s.delivery, 0) + coalesce(c.delivery, 0) > o.delivery_minor
    or coalesce(s.tax, 0) + coalesce(c.tax, 0) > o.tax_minor
    or (o.status in ('DISPATCHED', 'DELIVERED', 'CANCELLED') and (
        coalesce(s.items, 0) + coalesce(c.items, 0) <> o.items_minor
        or coalesce(s.delivery, 0) + coalesce(c.delivery, 0) <> o.delivery_minor
        or coalesce(s.tax, 0) + coalesce(c.tax, 0) <> o.tax_minor));

-- U2: a shipment is delivered when its carrier said so, and an order when all its shipments are.
select hex(h.id), h.state from fulfilment_shipment h
where h.state <> 'RECALLED' and (h.state = 'DELIVERED') <> exists (
    select 1 from fulfilment_tracking_event e where e.shipment_id = h.id and e.kind = 'DELIVERED');
select o.number from orders_order o join fulfilment_shipment h on h.order_number = o.number
where o.status = 'DELIVERED' and h.state = 'DISPATCHED';

-- U1: the units of a parcel that was called back are called back.
select hex(h.id), x.line_no from fulfilment_shipment h
join fulfilment_shipment_line x on x.shipment_id = h.id
join orders_order o on o.number = h.order_number
left join orders_recall r on r.order_id = o.id and r.line_no = x.line_no and r.from_unit = x.from_unit and r.to_unit = x.to_unit
where (h.state = 'RECALLED') <> (r.order_id is not null);
