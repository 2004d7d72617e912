-- What one checkout is to pay and has paid. Amounts are in the one currency of the row.
create table payments_payment (
    id               binary(16)  not null,
    checkout_id      binary(16)  not null,
    status           varchar(10) not null,
    amount_minor     bigint      not null,
    authorised_minor bigint      not null,
    captured_minor   bigint      not null,
    refunded_minor   bigint      not null,
    currency         char(3)     not null,
    attempt_id       binary(16),
    attempts         integer     not null,
    changed_at       datetime(6) not null,
    constraint payments_payment_pk primary key (id),
    constraint payments_payment_checkout_uk unique (checkout_id),
    constraint payments_payment_status_ck check
        (status in ('PREPARED', 'STARTED', 'UNKNOWN', 'AUTHORISED', 'DECLINED', 'VOIDED', 'CAPTURED')),
    constraint payments_payment_amount_ck check (amount_minor > 0),
    constraint payments_payment_authorised_ck check (authorised_minor between 0 and amount_minor),
    constraint payments_payment_captured_ck check (captured_minor between 0 and authorised_minor),
    constraint payments_payment_refunded_ck check (refunded_minor between 0 and captured_minor)
);
