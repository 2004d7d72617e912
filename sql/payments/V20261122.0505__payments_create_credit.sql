-- Money the shop owes: store credit of an account, or a gift card, known by the hash of its code. The balance is the sum of the entries.
create table payments_credit (
    id            binary(16)  not null,
    account_id    binary(16),
    code_hash     binary(32),
    code_end      char(4),
    balance_minor bigint      not null,
    currency      char(3)     not null,
    created_at    datetime(6) not null,
    constraint payments_credit_pk primary key (id),
    constraint payments_credit_account_uk unique (account_id, currency),
    constraint payments_credit_code_uk unique (code_hash),
    constraint payments_credit_owner_ck check ((account_id is null) <> (code_hash is null)),
    constraint payments_credit_balance_ck check (balance_minor >= 0)
);
