-- The address book. One address of an account is the preferred one.
create table accounts_address (
    id         binary(16)   not null,
    account_id binary(16)   not null,
    name       varchar(100) not null,
    street     varchar(200) not null,
    extra      varchar(200) not null,
    postcode   varchar(20)  not null,
    city       varchar(100) not null,
    region     varchar(100) not null,
    country    char(2)      not null,
    phone      varchar(30)  not null,
    preferred  boolean      not null,
    added_at   datetime(6)  not null,
    constraint accounts_address_pk primary key (id),
    constraint accounts_address_account_fk foreign key (account_id) references accounts_account (id),
    index accounts_address_account_ix (account_id)
);
