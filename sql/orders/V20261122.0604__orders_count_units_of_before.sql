-- Orders dispatched before units were counted were dispatched whole.
update orders_line l
set l.dispatched = l.quantity
where l.order_id in (select o.id from orders_order o where o.status in ('DISPATCHED', 'DELIVERED'));
