-- Which units of which order line are in a shipment: from_unit inclusive, to_unit exclusive. No unit is sent twice.
create table fulfilment_shipment_line (
    shipment_id binary(16) not null,
    line_no     integer    not null,
    from_unit   integer    not null,
    to_unit     integer    not null,
    constraint fulfilment_shipment_line_pk primary key (shipment_id, line_no),
    constraint fulfilment_shipment_line_shipment_fk foreign key (shipment_id) references fulfilment_shipment (id),
    constraint fulfilment_shipment_line_units_ck check (from_unit >= 0 and to_unit > from_unit)
);
