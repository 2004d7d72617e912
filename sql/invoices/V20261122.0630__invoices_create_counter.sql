-- The last number of a seller's series. Raised in the transaction that writes the document, so that no number is lost.
create table invoices_counter (
    seller_id binary(16)  not null,
    kind      varchar(12) not null,
    last      integer     not null,
    constraint invoices_counter_pk primary key (seller_id, kind),
    constraint invoices_counter_last_ck check (last >= 0)
);
