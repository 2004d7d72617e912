-- The lines of a journal: debit is positive, credit negative; they add up to zero. Inserted with it, never changed, never deleted.
create table settlements_posting (
    journal_id binary(16) not null,
    line_no integer not null,
    account varchar(80) not null,
    part varchar(20) not null,
    shipment_id binary(16),
    amount_minor bigint not null,
    currency char(3) not null,
    constraint settlements_posting_pk primary key (journal_id, line_no),
    constraint settlements_posting_journal_fk foreign key (journal_id) references settlements_journal (id),
    constraint settlements_posting_amount_ck check (amount_minor <> 0),
    index settlements_posting_account_ix (account, currency),
    index settlements_posting_shipment_ix (shipment_id)
);
