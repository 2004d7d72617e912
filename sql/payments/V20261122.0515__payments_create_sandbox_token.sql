-- Cards the sandbox gateways keep for their owners. Which test card it is, not its number.
create table payments_sandbox_token (
    token       varchar(40) not null,
    card        varchar(20) not null,
    expiry      char(5)     not null,
    fingerprint varchar(64) not null,
    constraint payments_sandbox_token_pk primary key (token)
);
