-- Who wants to hear when a SKU is in stock again. ASKED waits for the click in the mail that proves the address.
create table alerts_alert (
    id       binary(16)   not null,
    sku      varchar(40)  not null,
    email    varchar(254) not null,
    state    varchar(10)  not null,
    asked_at datetime(6)  not null,
    constraint alerts_alert_pk primary key (id),
    constraint alerts_alert_who_uk unique (sku, email),
    constraint alerts_alert_state_ck check (state in ('ASKED', 'WAITING', 'TOLD', 'ENDED')),
    index alerts_alert_state_ix (state, sku)
);
