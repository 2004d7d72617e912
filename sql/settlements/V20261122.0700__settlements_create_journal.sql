-- The books: one row per thing that happened to money. Rows are inserted, never changed and never deleted.
create table settlements_journal (
    id binary(16) not null,
    kind varchar(20) not null,
    reference varchar(100) not null,
    order_number varchar(40),
    words varchar(500) not null,
    booked_at datetime(6) not null,
    constraint settlements_journal_pk primary key (id),
    constraint settlements_journal_reference_uk unique (kind, reference),
    constraint settlements_journal_kind_ck check (kind in ('AUTHORISE', 'RELEASE', 'SALE', 'CAPTURE', 'RETURN', 'REFUND', 'RESERVE_RELEASE', 'PAYOUT', 'ADJUSTMENT')),
    index settlements_journal_order_ix (order_number)
);
