-- What became of a hold: taken for a shipment, released for a cancellation, given back for a return; each reference once.
create table credit_hold_part (
    id           binary(16)  not null,
    hold_id      binary(16)  not null,
    kind         varchar(10) not null,
    reference    binary(16)  not null,
    order_number varchar(12) not null,
    amount_minor bigint      not null,
    made_at      datetime(6) not null,
    constraint credit_hold_part_pk primary key (id),
    constraint credit_hold_part_once_uk unique (hold_id, kind, reference),
    constraint credit_hold_part_hold_fk foreign key (hold_id) references credit_hold (id),
    constraint credit_hold_part_kind_ck check (kind in ('TAKEN', 'RELEASED', 'RETURNED')),
    constraint credit_hold_part_amount_ck check (amount_minor > 0),
    index credit_hold_part_reference_ix (reference, kind)
);
