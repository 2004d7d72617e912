-- An order can be packed, and partly dispatched. Expand only: every status of before stays good.
alter table orders_order
    modify status varchar(20) not null,
    drop constraint orders_order_status_ck,
    add constraint orders_order_state_ck check (status in ('PENDING', 'CONFIRMED', 'PACKING', 'PARTLY_DISPATCHED',
        'DISPATCHED', 'DELIVERED', 'CANCELLED', 'REJECTED'));
