-- INV-1: movements and open reservations are of stock that exists.
select hex(x.offer_id) as offer, x.location
from (
    select offer_id, location from inventory_movement
    union
    select l.offer_id, l.location from inventory_reservation_line l
    join inventory_reservation v on v.reference = l.reference where v.status in ('HELD', 'CONFIRMED')
) x
left join inventory_stock s on s.offer_id = x.offer_id and s.location = x.location
where s.offer_id is null;
