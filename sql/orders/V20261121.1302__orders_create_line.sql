-- What was sold, as it was called and priced on the day. offer_id and sku point outside by value, without a key.
create table orders_line (
    order_id         binary(16)   not null,
    line_no          integer      not null,
    offer_id         binary(16)   not null,
    sku              varchar(40)  not null,
    title            varchar(250) not null,
    label            varchar(250) not null,
    image            varchar(250) not null,
    url              varchar(500) not null,
    item_condition   varchar(20)  not null,
    quantity         integer      not null,
    unit_price_minor bigint       not null,
    net_minor        bigint       not null,
    tax_basis_points integer      not null,
    tax_minor        bigint       not null,
    constraint orders_line_pk primary key (order_id, line_no),
    constraint orders_line_order_fk foreign key (order_id) references orders_order (id),
    constraint orders_line_quantity_ck check (quantity > 0)
);
