-- What an operator has issued in one go: the key of his form, so that a second click issues nothing, and the trace of who did it.
create table credit_issue (
    id           binary(16)   not null,
    reason       varchar(10)  not null,
    amount_minor bigint       not null,
    currency     char(3)      not null,
    cards        integer      not null,
    note         varchar(200) not null,
    ends_on      date,
    issued_by    binary(16)   not null,
    issued_at    datetime(6)  not null,
    constraint credit_issue_pk primary key (id),
    constraint credit_issue_reason_ck check (reason in ('SOLD', 'GOODWILL')),
    constraint credit_issue_amount_ck check (amount_minor > 0),
    constraint credit_issue_cards_ck check (cards > 0),
    index credit_issue_at_ix (issued_at)
);
