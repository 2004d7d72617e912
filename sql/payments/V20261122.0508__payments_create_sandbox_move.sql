-- What the sandbox gateway has captured, released and refunded, once per key; instead of payments_sandbox_capture.
create table payments_sandbox_move (
    move_key     varchar(64) not null,
    ticket       varchar(26) not null,
    kind         varchar(10) not null,
    amount_minor bigint      not null,
    constraint payments_sandbox_move_pk primary key (move_key),
    constraint payments_sandbox_move_session_fk foreign key (ticket) references payments_sandbox_session (ticket),
    constraint payments_sandbox_move_kind_ck check (kind in ('CAPTURE', 'RELEASE', 'REFUND'))
);
