-- Every shipment is in a parcel.
alter table fulfilment_shipment
    modify parcel_id binary(16) not null,
    add constraint fulfilment_shipment_parcel_fk foreign key (parcel_id) references fulfilment_parcel (id);
