-- One order's share of a payment, taken when the order is dispatched.
create table payments_capture (
    id           binary(16)  not null,
    payment_id   binary(16)  not null,
    order_number varchar(12) not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    status       varchar(10) not null,
    requested_at datetime(6) not null,
    due_at       datetime(6) not null default current_timestamp(6),
    constraint payments_capture_pk primary key (id),
    constraint payments_capture_order_uk unique (order_number),
    constraint payments_capture_payment_fk foreign key (payment_id) references payments_payment (id),
    constraint payments_capture_status_ck check (status in ('REQUESTED', 'CAPTURED', 'REFUSED')),
    constraint payments_capture_amount_ck check (amount_minor > 0),
    index payments_capture_due_ix (status, due_at)
);
