-- One order per seller of a group. Amounts are frozen; they are in the one currency of the row.
create table orders_order (
    id              binary(16)   not null,
    group_id        binary(16)   not null,
    number          varchar(12)  not null,
    status          varchar(10)  not null,
    seller_id       binary(16)   not null,
    seller_name     varchar(120) not null,
    speed           varchar(20)  not null,
    promise         varchar(60)  not null,
    items_minor     bigint       not null,
    delivery_minor  bigint       not null,
    tax_minor       bigint       not null,
    total_minor     bigint       not null,
    currency        char(3)      not null,
    placed_at       datetime(6)  not null,
    carrier         varchar(60),
    tracking_number varchar(60),
    constraint orders_order_pk primary key (id),
    constraint orders_order_number_uk unique (number),
    constraint orders_order_group_fk foreign key (group_id) references orders_group (id),
    constraint orders_order_status_ck
        check (status in ('PENDING', 'CONFIRMED', 'DISPATCHED', 'DELIVERED', 'CANCELLED', 'REJECTED')),
    constraint orders_order_total_ck check (total_minor = items_minor + delivery_minor + tax_minor),
    index orders_order_seller_ix (seller_id, status, placed_at)
);
