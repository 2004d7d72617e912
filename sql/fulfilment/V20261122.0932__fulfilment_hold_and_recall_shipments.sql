-- A parcel whose money is refused is held, and comes back if nobody pays.
alter table fulfilment_shipment
    add column held_at datetime(6),
    drop constraint fulfilment_shipment_state_ck,
    add constraint fulfilment_shipment_place_ck check (state in ('DISPATCHED', 'DELIVERED', 'RECALLED'));
