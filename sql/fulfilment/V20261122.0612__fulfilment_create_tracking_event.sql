-- What a carrier told of a parcel; the same event twice is one row. at is the carrier's time, received_at ours.
create table fulfilment_tracking_event (
    shipment_id binary(16)   not null,
    event_id    varchar(100) not null,
    kind        varchar(20)  not null,
    place       varchar(120) not null,
    proof       varchar(120) not null,
    at          datetime(6)  not null,
    received_at datetime(6)  not null,
    constraint fulfilment_tracking_event_pk primary key (shipment_id, event_id),
    constraint fulfilment_tracking_event_shipment_fk foreign key (shipment_id) references fulfilment_shipment (id),
    constraint fulfilment_tracking_event_kind_ck
        check (kind in ('PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'FAILED_ATTEMPT', 'DELIVERED'))
);
