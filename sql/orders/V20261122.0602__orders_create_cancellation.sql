-- Units given up before they are sent, or asked for while they are packed. open_order is the order while a request waits: one at a time.
create table orders_cancellation (
    id             binary(16)   not null,
    order_id       binary(16)   not null,
    state          varchar(10)  not null,
    asked_by       varchar(10)  not null,
    reason         varchar(500) not null,
    answer         varchar(500) not null,
    items_minor    bigint       not null,
    delivery_minor bigint       not null,
    tax_minor      bigint       not null,
    asked_at       datetime(6)  not null,
    decided_at     datetime(6),
    open_order     binary(16),
    constraint orders_cancellation_pk primary key (id),
    constraint orders_cancellation_order_fk foreign key (order_id) references orders_order (id),
    constraint orders_cancellation_open_uk unique (open_order),
    constraint orders_cancellation_state_ck check (state in ('REQUESTED', 'DONE', 'DECLINED', 'OVERTAKEN')),
    constraint orders_cancellation_asked_by_ck check (asked_by in ('CUSTOMER', 'SELLER', 'SHOP')),
    constraint orders_cancellation_open_ck check ((state = 'REQUESTED') = (open_order is not null)),
    index orders_cancellation_order_ix (order_id, id)
);
