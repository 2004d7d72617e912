-- Inventory (INV-1): every query must return no row.

-- 0 <= reserved <= on_hand, on_hand is the sum of the movements, reserved is the sum of what open reservations hold (INV-1, I1, I2, I3).
select hex(s.offer_id), s.location, s.on_hand, s.reserved, coalesce(m.moved, 0), coalesce(r.held, 0)
from inventory_stock s
left join (
    select offer_id, location, sum(delta) as moved from inventory_movement group by offer_id, location
) m on m.offer_id = s.offer_id and m.location = s.location
left join (
    select l.offer_id, l.location, sum(l.units - l.dispatched) as held
    from inventory_reservation_line l join inventory_reservation v on v.reference = l.reference
    where v.status in ('HELD', 'CONFIRMED') group by l.offer_id, l.location
) r on r.offer_id = s.offer_id and r.location = s.location
where s.reserved < 0 or s.reserved > s.on_hand
    or s.on_hand <> coalesce(m.moved, 0) or s.reserved <> coalesce(r.held, 0);

-- INV-1: movements and open reservations are of stock that exists.
select hex(x.offer_id), x.location
from (
    select offer_id, location from inventory_movement
    union
    select l.offer_id, l.location
    from inventory_reservation_line l join inventory_reservation v on v.reference = l.reference
    where v.status in ('HELD', 'CONFIRMED')
) x
left join inventory_stock s on s.offer_id = x.offer_id and s.location = x.location
where s.offer_id is null;

-- INV-1: a reservation is DISPATCHED when all of it was, and only then.
select hex(v.reference), v.status
from inventory_reservation v join inventory_reservation_line l on l.reference = v.reference
group by v.reference, v.status
having (v.status = 'DISPATCHED') <> (sum(l.units - l.dispatched) = 0);

-- No hold outlives its end by more than two minutes (I13).
select hex(reference), expires_at from inventory_reservation
where status = 'HELD' and expires_at < now(6) - interval 120 second;
