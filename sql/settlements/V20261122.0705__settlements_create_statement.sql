-- A closed period of a seller. What is on it, is in settlements_statement_line; its text can be derived again and has this hash.
create table settlements_statement (
    id binary(16) not null,
    seller_id binary(16) not null,
    number integer not null,
    opening_minor bigint not null,
    closing_minor bigint not null,
    paid_minor bigint not null,
    currency char(3) not null,
    hash char(64) not null,
    closed_at datetime(6) not null,
    constraint settlements_statement_pk primary key (id),
    constraint settlements_statement_number_uk unique (seller_id, currency, number)
);
