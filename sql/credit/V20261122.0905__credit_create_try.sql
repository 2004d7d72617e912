-- Codes that were typed and are not known to be right: counted, so that nobody tries many.
create table credit_try (
    id       binary(16)  not null,
    caller   varchar(60) not null,
    tried_at datetime(6) not null,
    constraint credit_try_pk primary key (id),
    index credit_try_caller_ix (caller, tried_at),
    index credit_try_at_ix (tried_at)
);
