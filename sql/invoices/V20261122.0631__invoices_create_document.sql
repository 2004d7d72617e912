-- Invoices and credit notes: written once, never changed. reference is the shipment or the return; content is JSON.
create table invoices_document (
    id             binary(16)  not null,
    seller_id      binary(16)  not null,
    kind           varchar(12) not null,
    position       integer     not null,
    number         varchar(80) not null,
    reference      binary(16)  not null,
    order_number   varchar(12) not null,
    content        mediumtext  not null,
    items_minor    bigint      not null,
    delivery_minor bigint      not null,
    tax_minor      bigint      not null,
    total_minor    bigint      not null,
    currency       char(3)     not null,
    issued_at      datetime(6) not null,
    constraint invoices_document_pk primary key (id),
    constraint invoices_document_position_uk unique (seller_id, kind, position),
    constraint invoices_document_number_uk unique (number),
    constraint invoices_document_reference_uk unique (kind, reference),
    constraint invoices_document_kind_ck check (kind in ('INVOICE', 'CREDIT_NOTE')),
    constraint invoices_document_total_ck check (total_minor = items_minor + delivery_minor + tax_minor),
    index invoices_document_order_ix (order_number)
);
