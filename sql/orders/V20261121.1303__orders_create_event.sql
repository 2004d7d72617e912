-- Every step of every order, in the order of its id.
create table orders_event (
    id       binary(16)  not null,
    order_id binary(16)  not null,
    status   varchar(10) not null,
    at       datetime(6) not null,
    constraint orders_event_pk primary key (id),
    constraint orders_event_order_fk foreign key (order_id) references orders_order (id),
    index orders_event_order_ix (order_id, id)
);
