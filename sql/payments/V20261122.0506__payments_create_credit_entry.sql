-- Every change of a credit, never changed or deleted; one per reason and reference.
create table payments_credit_entry (
    id          binary(16)  not null,
    credit_id   binary(16)  not null,
    reason      varchar(10) not null,
    reference   binary(16)  not null,
    delta_minor bigint      not null,
    made_at     datetime(6) not null,
    constraint payments_credit_entry_pk primary key (id),
    constraint payments_credit_entry_once_uk unique (credit_id, reason, reference),
    constraint payments_credit_entry_credit_fk foreign key (credit_id) references payments_credit (id),
    constraint payments_credit_entry_reason_ck check (reason in ('ISSUED', 'REFUND', 'SPENT', 'RETURNED')),
    constraint payments_credit_entry_delta_ck check (delta_minor <> 0)
);
