-- Orders from before: what is not the lines' tax is the delivery's.
update orders_order o
set o.delivery_tax_minor = o.tax_minor - (select sum(l.tax_minor) from orders_line l where l.order_id = o.id);
