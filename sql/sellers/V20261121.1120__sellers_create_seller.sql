-- Businesses that sell, with what they ask for delivery of one order. account_id points into accounts by value.
create table sellers_seller (
    id              binary(16)   not null,
    version         bigint       not null,
    account_id      binary(16)   not null,
    slug            varchar(60)  not null,
    name            varchar(100) not null,
    country         char(2)      not null,
    state           varchar(10)  not null,
    rates_currency  char(3)      not null,
    standard_minor  bigint       not null,
    express_minor   bigint,
    free_from_minor bigint,
    joined_at       datetime(6)  not null,
    constraint sellers_seller_pk primary key (id),
    constraint sellers_seller_account_uk unique (account_id),
    constraint sellers_seller_slug_uk unique (slug),
    constraint sellers_seller_state_ck check (state in ('APPLIED', 'ACTIVE', 'SUSPENDED')),
    constraint sellers_seller_standard_ck check (standard_minor >= 0)
);
