-- Arrears: every query must return no row.

-- INV-4 J3.12: a parcel that is paid again was taken once, and its share is nowhere else held for it.
select hex(a.shipment_id) from arrears_parcel a where a.state = 'PAID' and (select count(*) from payments_move m
    where m.kind = 'CAPTURE' and m.reference = a.shipment_id and m.status = 'DONE') <> 1;

-- INV-4 J3.12: a parcel that is cancelled was called back, and nothing is taken for it.
select hex(a.shipment_id) from arrears_parcel a join fulfilment_shipment h on h.id = a.shipment_id
where (a.state = 'CANCELLED') <> (h.state = 'RECALLED');
select hex(a.shipment_id) from arrears_parcel a join payments_move m on m.reference = a.shipment_id
where a.state = 'CANCELLED' and m.kind = 'CAPTURE' and m.status <> 'REFUSED';

-- J3.12: nobody waits to be paid an hour after the end.
select hex(shipment_id), state from arrears_parcel where state = 'OPEN' and due_at < now(6) - interval 1 hour;

-- J3.12: a parcel that waits to be paid is held, one that was paid is not.
select hex(a.shipment_id) from arrears_parcel a join fulfilment_shipment h on h.id = a.shipment_id
where (a.state in ('OPEN', 'TAKING', 'ARRIVED') and h.held_at is null) or (a.state in ('PAID', 'PAID_OTHERWISE', 'WRITTEN_OFF') and h.held_at is not null);

-- INV-4: what was settled by hand says by whom and how, and no gateway has taken it.
select hex(a.shipment_id) from arrears_parcel a
where (a.state in ('PAID_OTHERWISE', 'WRITTEN_OFF')) <> (a.settled_by is not null and a.note is not null);
select hex(a.shipment_id) from arrears_parcel a join payments_move m on m.reference = a.shipment_id
where a.state in ('PAID_OTHERWISE', 'WRITTEN_OFF') and m.kind = 'CAPTURE' and m.status <> 'REFUSED';
