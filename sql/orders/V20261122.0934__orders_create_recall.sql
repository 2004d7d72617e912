-- Which units of a line were called back.
create table orders_recall (
    order_id  binary(16) not null,
    line_no   integer    not null,
    from_unit integer    not null,
    to_unit   integer    not null,
    constraint orders_recall_pk primary key (order_id, line_no, from_unit),
    constraint orders_recall_order_fk foreign key (order_id) references orders_order (id),
    constraint orders_recall_units_ck check (from_unit >= 0 and from_unit < to_unit)
);
