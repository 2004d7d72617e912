-- Orders: every query must return no row.

-- A group costs what its orders cost.
select g.number from orders_group g join orders_order o on o.group_id = g.id
group by g.id, g.number, g.total_minor having g.total_minor <> sum(o.total_minor);

-- A group has at least one order, an order at least one line.
select g.number from orders_group g where not exists (select 1 from orders_order o where o.group_id = g.id);
select o.number from orders_order o where not exists (select 1 from orders_line l where l.order_id = o.id);

-- An order's items are the sum of its lines, its tax theirs plus that of the delivery.
select o.number from orders_order o join orders_line l on l.order_id = o.id
group by o.id, o.number, o.items_minor, o.tax_minor, o.delivery_minor
having o.items_minor <> sum(l.net_minor) or o.tax_minor < sum(l.tax_minor)
    or (o.delivery_minor = 0 and o.tax_minor <> sum(l.tax_minor));

-- A group and its orders stand at matching steps.
select g.number from orders_group g join orders_order o on o.group_id = g.id
where (g.status in ('PENDING', 'REJECTED')) <> (o.status in ('PENDING', 'REJECTED'));

-- The last step written down is the one the order is at.
select o.number from orders_order o join orders_event e on e.order_id = o.id
where e.at = (select max(x.at) from orders_event x where x.order_id = o.id) and e.status <> o.status;
