-- Across modules: every query must return no row. A few wait two minutes: that long an event or a gateway may take.

-- I4 INV-5: at most one order group per checkout.
select hex(checkout_id) from orders_group group by checkout_id having count(*) > 1;

-- INV-4: a paid group was paid with what its orders cost, by card and by credit.
select g.number, g.total_minor, p.amount_minor from orders_group g join payments_payment p on p.checkout_id = g.checkout_id
where g.status = 'CONFIRMED' and (p.currency <> g.currency or g.total_minor <> p.amount_minor + coalesce((
    select sum(h.amount_minor) from credit_hold h
    where h.checkout_id = g.checkout_id and h.status = 'HELD' and h.currency = g.currency), 0));

-- I10 INV-5: no order without its money: a confirmed group is authorised, taken, or given up after cancellation.
select g.number, coalesce(p.status, 'none') from orders_group g left join payments_payment p on p.checkout_id = g.checkout_id
where g.status = 'CONFIRMED' and (p.id is null or p.status not in ('AUTHORISED', 'CAPTURED', 'VOIDED')
    or (p.status = 'VOIDED' and exists (
        select 1 from orders_order o where o.group_id = g.id and o.status not in ('CANCELLED'))
        and not exists (select 1 from payments_payment r where r.repeat_of = g.checkout_id and r.status = 'CAPTURED')
        and not exists (select 1 from arrears_parcel a
            where a.checkout_id = g.checkout_id and a.state in ('PAID_OTHERWISE', 'WRITTEN_OFF'))
        and not exists (select 1 from credit_hold h
            where h.checkout_id = g.checkout_id and h.status = 'HELD' and h.released_minor < h.amount_minor)));

-- I11 INV-5: no money without an order: nothing stays authorised for two minutes without a confirmed group.
select hex(p.checkout_id), p.status from payments_payment p
left join orders_group g on g.checkout_id = coalesce(p.repeat_of, p.checkout_id) and g.status = 'CONFIRMED'
where p.status in ('AUTHORISED', 'CAPTURED') and g.id is null and p.changed_at < now(6) - interval 120 second;

-- I11: no credit without an order: nothing stays held once its order was given up, nor for an hour without one.
select hex(h.checkout_id), h.amount_minor from credit_hold h left join orders_group g on g.checkout_id = h.checkout_id
where h.status = 'HELD' and (g.id is null or (g.status = 'REJECTED' and h.held_at < now(6) - interval 120 second)
    or (g.status = 'PENDING' and h.held_at < now(6) - interval 1 hour and not exists (
        select 1 from payments_payment p where p.checkout_id = h.checkout_id and p.status = 'IN_REVIEW')));

-- I8: what the books say is owed as credit lies on gift cards and accounts or is held, two minutes after the last change.
select o.currency, o.owed, coalesce(b.booked, 0) from (
    select x.currency, sum(x.minor) as owed from (
        select currency, balance_minor as minor from credit_credit
        union all select currency, amount_minor - released_minor - taken_minor from credit_hold where status = 'HELD'
        union all select h.currency, if(t.kind = 'TAKEN', 1, -1) * t.amount_minor
        from credit_hold_part t join credit_hold h on h.id = t.hold_id
        where t.kind <> 'RELEASED' and not exists (
            select 1 from settlements_journal j where j.kind = if(t.kind = 'TAKEN', 'CAPTURE', 'REFUND') and j.reference like concat(
                lower(insert(insert(insert(insert(hex(t.reference), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')), ':credit%'))) x
    group by x.currency) o
left join (select p.currency, -sum(p.amount_minor) as booked from settlements_posting p
    join settlements_journal j on j.id = p.journal_id
    where p.account = 'store_credit' and j.kind <> 'ADJUSTMENT' group by p.currency) b on b.currency = o.currency
where o.owed <> coalesce(b.booked, 0)
    and not exists (select 1 from credit_movement m where m.moved_at > now(6) - interval 120 second)
    and not exists (select 1 from credit_hold_part t where t.made_at > now(6) - interval 120 second);

-- I10: what is left of a confirmed group's orders is held in stock: its reservation is confirmed, or all was sent or cancelled.
select g.number, r.status from orders_group g join inventory_reservation r on r.reference = g.checkout_id
where g.status = 'CONFIRMED' and r.status = 'HELD';

-- INV-4: what was taken for a shipment, by card and by credit, is the shipment's share.
select hex(h.id), h.items_minor + h.delivery_minor + h.tax_minor, m.amount_minor
from payments_move m join fulfilment_shipment h on h.id = m.reference
where m.kind = 'CAPTURE' and m.status <> 'REFUSED'
    and h.items_minor + h.delivery_minor + h.tax_minor <> m.amount_minor + coalesce((
        select sum(t.amount_minor) from credit_hold_part t where t.reference = h.id and t.kind = 'TAKEN'), 0);

-- INV-4: what credit pays for a shipment without a card is all of it.
select hex(h.id), h.items_minor + h.delivery_minor + h.tax_minor, sum(t.amount_minor)
from credit_hold_part t join fulfilment_shipment h on h.id = t.reference
where t.kind = 'TAKEN' and not exists (select 1 from payments_move m where m.kind = 'CAPTURE' and m.reference = h.id)
group by h.id, h.items_minor, h.delivery_minor, h.tax_minor
having sum(t.amount_minor) <> h.items_minor + h.delivery_minor + h.tax_minor;

-- INV-4: what a gateway has taken is in the books after two minutes.
select m.order_number, m.amount_minor from payments_move m join fulfilment_shipment h on h.id = m.reference
where m.kind = 'CAPTURE' and m.status = 'DONE' and m.settled_at < now(6) - interval 120 second and not exists (
    select 1 from settlements_journal j where j.kind = 'CAPTURE' and j.reference like concat(
        lower(insert(insert(insert(insert(hex(m.reference), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')), ':%'));

-- INV-4: what was taken from credit is in the books after two minutes.
select t.order_number, t.amount_minor from credit_hold_part t join fulfilment_shipment h on h.id = t.reference
where t.kind = 'TAKEN' and t.made_at < now(6) - interval 120 second and not exists (
    select 1 from payments_move m where m.kind = 'CAPTURE' and m.reference = h.id and m.status <> 'DONE') and not exists (
    select 1 from settlements_journal j where j.kind = 'CAPTURE' and j.reference like concat(
        lower(insert(insert(insert(insert(hex(t.reference), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')), ':credit%'));

-- INV-4: what was settled by hand is in the books after two minutes.
select a.order_number, a.amount_minor from arrears_parcel a
where a.state in ('PAID_OTHERWISE', 'WRITTEN_OFF') and a.closed_at < now(6) - interval 120 second and not exists (
    select 1 from settlements_journal j where j.kind = if(a.state = 'WRITTEN_OFF', 'WRITE_OFF', 'CAPTURE') and j.reference = concat(
        lower(insert(insert(insert(insert(hex(a.shipment_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')), ':by_hand'));

-- INV-4: what was given back is in the books after two minutes.
select m.order_number, m.amount_minor from payments_move m
where m.kind = 'REFUND' and m.status = 'DONE' and m.settled_at < now(6) - interval 120 second and not exists (
    select 1 from settlements_journal j where j.kind = 'REFUND' and j.reference like concat(
        lower(insert(insert(insert(insert(hex(m.reference), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')), ':%'));

-- INV-3: of an order nothing is earned and not taken, nor taken and not earned, once two minutes have passed; but while a
-- refund that was refused waits for the operator.
select j.order_number, p.currency, sum(p.amount_minor) from settlements_posting p
join settlements_journal j on j.id = p.journal_id
where p.account = 'customers' group by j.order_number, p.currency
having sum(p.amount_minor) <> 0 and max(j.booked_at) < now(6) - interval 120 second and not exists (
    select 1 from payments_move m where m.order_number = j.order_number and m.kind = 'REFUND' and m.status = 'REFUSED');

-- INV-2: a frozen sale is the order's line.
select s.order_number, s.line_no from settlements_sale_line s
left join orders_order o on o.number = s.order_number
left join orders_line l on l.order_id = o.id and l.line_no = s.line_no
where l.order_id is null or l.quantity <> s.quantity or l.net_minor <> s.net_minor or l.subsidy_minor <> s.subsidy_minor or l.tax_minor <> s.tax_minor
    or o.seller_id <> s.seller_id;

-- I12 INV-7: no event waits for a minute, and none was given up.
select listener, type, state, attempts, last_error from platform_outbox
where state = 'DEAD' or created_at < now(6) - interval 60 second;

-- I16: the sandbox gateway has taken and given back what our own books say, two minutes after the last change.
select s.session_key, s.captured_minor, p.captured_minor, s.refunded_minor, p.refunded_minor
from payments_attempt a join payments_payment p on p.attempt_id = a.id
join payments_sandbox_session s on s.session_key
    = lower(insert(insert(insert(insert(hex(a.id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))
where p.changed_at < now(6) - interval 120 second and s.captured_minor <> p.captured_minor
    and not exists (select 1 from payments_move m where m.payment_id = p.id and m.status = 'REQUESTED');

-- J3.12: what was sent is taken, being taken, waiting to be paid again, settled by hand, or called back; a quarter of an hour after it was sent.
select hex(h.id), h.order_number from fulfilment_shipment h
where h.state <> 'RECALLED' and h.items_minor + h.delivery_minor + h.tax_minor > 0
    and h.dispatched_at < now(6) - interval 15 minute
    and not exists (select 1 from payments_move m where m.kind = 'CAPTURE' and m.reference = h.id and m.status <> 'REFUSED')
    and not exists (select 1 from credit_hold_part t where t.reference = h.id and t.kind = 'TAKEN'
        and not exists (select 1 from payments_move m where m.kind = 'CAPTURE' and m.reference = h.id))
    and not exists (select 1 from arrears_parcel a where a.shipment_id = h.id and a.state in ('OPEN', 'TAKING', 'ARRIVED', 'PAID_OTHERWISE', 'WRITTEN_OFF'));
