-- The part of an order's tax that is the delivery's: it goes with the first dispatch.
alter table orders_order add column delivery_tax_minor bigint not null default 0;
