-- Cards that accounts have kept at a gateway: its token, and what is shown of the card. Never a number.
create table payments_instrument (
    id          binary(16)   not null,
    account_id  binary(16)   not null,
    gateway     varchar(20)  not null,
    token       varchar(255) not null,
    brand       varchar(20)  not null,
    last4       char(4)      not null,
    expiry      char(5)      not null,
    fingerprint varchar(64)  not null,
    kept_at     datetime(6)  not null,
    constraint payments_instrument_pk primary key (id),
    constraint payments_instrument_card_uk unique (account_id, gateway, fingerprint)
);
