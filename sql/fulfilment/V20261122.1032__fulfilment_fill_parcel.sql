-- Shipments of before: one parcel for each seller and number. Where two sellers used one number, none of them holds it.
insert into fulfilment_parcel (id, seller_id, carrier, tracking_number, is_own, under_way)
select min(s.id), s.seller_id, s.carrier, s.tracking_number, false,
    case when max(s.state = 'DISPATCHED') = 1 and not exists (
        select 1 from fulfilment_shipment o
        where o.carrier = s.carrier and o.tracking_number = s.tracking_number and o.seller_id <> s.seller_id
    ) then 1 end
from fulfilment_shipment s group by s.seller_id, s.carrier, s.tracking_number;
update fulfilment_shipment s join fulfilment_parcel p
    on p.seller_id = s.seller_id and p.carrier = s.carrier and p.tracking_number = s.tracking_number
set s.parcel_id = p.id where s.parcel_id is null;
