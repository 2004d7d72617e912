-- Each try to pay: one page at one gateway. Of the card only brand and last four digits are known here.
create table payments_attempt (
    id           binary(16)   not null,
    payment_id   binary(16)   not null,
    attempt_no   integer      not null,
    gateway      varchar(20)  not null,
    status       varchar(10)  not null,
    amount_minor bigint       not null,
    currency     char(3)      not null,
    return_url   varchar(500) not null,
    page_url     varchar(500),
    reason       varchar(40),
    brand        varchar(20),
    last4        char(4),
    started_at   datetime(6)  not null,
    settled_at   datetime(6),
    ask_at       datetime(6)  not null default current_timestamp(6),
    constraint payments_attempt_pk primary key (id),
    constraint payments_attempt_no_uk unique (payment_id, attempt_no),
    constraint payments_attempt_payment_fk foreign key (payment_id) references payments_payment (id),
    constraint payments_attempt_status_ck check
        (status in ('STARTED', 'AUTHORISED', 'DECLINED', 'VOIDING', 'VOIDED')),
    index payments_attempt_ask_ix (status, ask_at)
);
