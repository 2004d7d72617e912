-- Who may sign in. The password is an encoded Argon2id hash that names its own parameters.
create table accounts_account (
    id            binary(16)   not null,
    version       bigint       not null,
    name          varchar(100) not null,
    email         varchar(254) not null,
    password      varchar(200) not null,
    registered_at datetime(6)  not null,
    constraint accounts_account_pk primary key (id),
    constraint accounts_account_email_uk unique (email)
);
