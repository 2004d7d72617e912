-- What an account may enter.
create table accounts_role (
    account_id binary(16)  not null,
    role       varchar(10) not null,
    constraint accounts_role_pk primary key (account_id, role),
    constraint accounts_role_account_fk foreign key (account_id) references accounts_account (id),
    constraint accounts_role_ck check (role in ('CUSTOMER', 'SELLER', 'OPERATOR'))
);
