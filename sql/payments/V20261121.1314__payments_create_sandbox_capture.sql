-- What the sandbox gateway has captured, once per key.
create table payments_sandbox_capture (
    capture_key  varchar(64) not null,
    ticket       varchar(26) not null,
    amount_minor bigint      not null,
    constraint payments_sandbox_capture_pk primary key (capture_key),
    constraint payments_sandbox_capture_session_fk foreign key (ticket) references payments_sandbox_session (ticket)
);
