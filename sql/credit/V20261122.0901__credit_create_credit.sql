-- Money the shop owes: an account's store credit, or a gift card, known by the hash of its code. The balance is the sum of the movements.
create table credit_credit (
    id            binary(16)  not null,
    account_id    binary(16),
    code_hash     char(64),
    code_end      char(4),
    issue_id      binary(16),
    balance_minor bigint      not null,
    currency      char(3)     not null,
    ends_on       date,
    blocked_at    datetime(6),
    blocked_by    binary(16),
    made_at       datetime(6) not null,
    constraint credit_credit_pk primary key (id),
    constraint credit_credit_account_uk unique (account_id, currency),
    constraint credit_credit_code_uk unique (code_hash),
    constraint credit_credit_issue_fk foreign key (issue_id) references credit_issue (id),
    constraint credit_credit_owner_ck check ((account_id is null) <> (code_hash is null)),
    constraint credit_credit_code_ck check ((code_end is null) = (code_hash is null)),
    constraint credit_credit_balance_ck check (balance_minor >= 0),
    constraint credit_credit_block_ck check ((blocked_at is null) = (blocked_by is null)),
    index credit_credit_end_ix (ends_on)
);
