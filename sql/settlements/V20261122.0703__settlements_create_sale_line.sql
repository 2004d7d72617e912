-- A line of an order as it was sold, with the commission of then: later amounts are shares of these.
create table settlements_sale_line (
    order_number varchar(40) not null,
    line_no integer not null,
    seller_id binary(16) not null,
    quantity integer not null,
    net_minor bigint not null,
    tax_minor bigint not null,
    commission_basis_points integer not null,
    commission_minor bigint not null,
    commission_tax_minor bigint not null,
    currency char(3) not null,
    constraint settlements_sale_line_pk primary key (order_number, line_no),
    constraint settlements_sale_line_quantity_ck check (quantity > 0)
);
