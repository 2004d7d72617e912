-- Parcels whose money was refused: until when they can be paid again, and what became of them.
create table arrears_parcel (
    shipment_id        binary(16)  not null,
    shipment_number    varchar(20) not null,
    checkout_id        binary(16)  not null,
    order_number       varchar(12) not null,
    seller_id          binary(16)  not null,
    amount_minor       bigint      not null,
    currency           char(3)     not null,
    state              varchar(10) not null,
    refused_capture    varchar(60) not null,
    refusals           integer     not null,
    refused_at         datetime(6) not null,
    due_at             datetime(6) not null,
    closed_at          datetime(6),
    constraint arrears_parcel_pk primary key (shipment_id),
    constraint arrears_parcel_state_ck check (state in ('OPEN', 'TAKING', 'PAID', 'CANCELLED', 'ARRIVED')),
    constraint arrears_parcel_amount_ck check (amount_minor > 0),
    index arrears_parcel_due_ix (state, due_at)
);
