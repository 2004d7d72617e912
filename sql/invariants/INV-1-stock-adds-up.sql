-- INV-1: 0 <= reserved <= on_hand; on_hand = sum of movements; reserved = sum of open reservations. Each row returned is a breach.
select hex(s.offer_id) as offer, s.location, s.on_hand, s.reserved,
       coalesce(m.moved, 0) as moved, coalesce(r.held, 0) as held
from inventory_stock s
left join (
    select offer_id, location, sum(delta) as moved
    from inventory_movement group by offer_id, location
) m on m.offer_id = s.offer_id and m.location = s.location
left join (
    select l.offer_id, l.location, sum(l.units - l.dispatched) as held
    from inventory_reservation_line l
    join inventory_reservation v on v.reference = l.reference
    where v.status in ('HELD', 'CONFIRMED') group by l.offer_id, l.location
) r on r.offer_id = s.offer_id and r.location = s.location
where s.reserved < 0 or s.reserved > s.on_hand
   or s.on_hand <> coalesce(m.moved, 0) or s.reserved <> coalesce(r.held, 0);
