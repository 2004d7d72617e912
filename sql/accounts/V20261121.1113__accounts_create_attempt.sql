-- Sign-ins that were begun and have not succeeded, per e-mail address and per network address of the caller.
create table accounts_attempt (
    id       binary(16)   not null,
    email    varchar(254) not null,
    caller   varchar(45)  not null,
    begun_at datetime(6)  not null,
    constraint accounts_attempt_pk primary key (id),
    index accounts_attempt_email_ix (email, begun_at),
    index accounts_attempt_caller_ix (caller, begun_at),
    index accounts_attempt_begun_ix (begun_at)
);
