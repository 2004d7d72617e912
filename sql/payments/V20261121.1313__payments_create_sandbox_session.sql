-- The sandbox gateway's own books. It plays an outside party: the shop never reads them.
create table payments_sandbox_session (
    ticket         varchar(26)  not null,
    session_key    varchar(64)  not null,
    merchant       varchar(80)  not null,
    description    varchar(120) not null,
    amount_minor   bigint       not null,
    captured_minor bigint       not null,
    currency       char(3)      not null,
    return_url     varchar(500) not null,
    status         varchar(10)  not null,
    reason         varchar(40),
    brand          varchar(20),
    last4          char(4),
    expires_at     datetime(6)  not null,
    silent_until   datetime(6),
    constraint payments_sandbox_session_pk primary key (ticket),
    constraint payments_sandbox_session_key_uk unique (session_key),
    constraint payments_sandbox_session_status_ck check
        (status in ('OPEN', 'AUTHORISED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'VOIDED')),
    constraint payments_sandbox_session_captured_ck check (captured_minor between 0 and amount_minor)
);
