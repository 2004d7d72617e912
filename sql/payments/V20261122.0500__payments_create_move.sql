-- Money that is to be moved at the gateway, once per reference: captures of shipments, releases of what was cancelled, refunds.
create table payments_move (
    id           binary(16)  not null,
    payment_id   binary(16)  not null,
    kind         varchar(10) not null,
    reference    binary(16)  not null,
    order_number varchar(12) not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    status       varchar(10) not null,
    account_id   binary(16),
    requested_at datetime(6) not null,
    settled_at   datetime(6),
    due_at       datetime(6) not null default current_timestamp(6),
    constraint payments_move_pk primary key (id),
    constraint payments_move_reference_uk unique (kind, reference),
    constraint payments_move_payment_fk foreign key (payment_id) references payments_payment (id),
    constraint payments_move_kind_ck check (kind in ('CAPTURE', 'RELEASE', 'REFUND')),
    constraint payments_move_status_ck check (status in ('REQUESTED', 'DONE', 'REFUSED')),
    constraint payments_move_amount_ck check (amount_minor > 0),
    index payments_move_due_ix (status, due_at),
    index payments_move_order_ix (order_number, kind)
);
