-- What gateways have told us: taken in once, dealt with after the answer. The signature was right, or it would not be here.
create table payments_webhook (
    id          binary(16)   not null,
    gateway     varchar(20)  not null,
    event_id    varchar(255) not null,
    type        varchar(80)  not null,
    payment_key varchar(255) not null,
    status      varchar(10)  not null,
    received_at datetime(6)  not null,
    due_at      datetime(6)  not null default current_timestamp(6),
    constraint payments_webhook_pk primary key (id),
    constraint payments_webhook_event_uk unique (gateway, event_id),
    constraint payments_webhook_status_ck check (status in ('NEW', 'DONE')),
    index payments_webhook_due_ix (status, due_at)
);
