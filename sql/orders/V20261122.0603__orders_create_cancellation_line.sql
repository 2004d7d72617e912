-- How many units of which line a cancellation is about.
create table orders_cancellation_line (
    cancellation_id binary(16) not null,
    line_no         integer    not null,
    units           integer    not null,
    constraint orders_cancellation_line_pk primary key (cancellation_id, line_no),
    constraint orders_cancellation_line_cancellation_fk foreign key (cancellation_id)
        references orders_cancellation (id),
    constraint orders_cancellation_line_units_ck check (units > 0)
);
