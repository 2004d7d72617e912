-- Payments: every query must return no row.

-- Never more captured than authorised, nor refunded than captured (I7, INV-4).
select id from payments_payment where captured_minor > authorised_minor or refunded_minor > captured_minor;

-- At most one live authorisation per payment (INV-5).
select payment_id from payments_attempt where status = 'AUTHORISED' group by payment_id having count(*) > 1;

-- What is authorised is what a live attempt was authorised for, less what was released (INV-4).
select p.id from payments_payment p where p.status in ('AUTHORISED', 'CAPTURED') and p.amount_minor > 0 and not exists
    (select 1 from payments_attempt a where a.payment_id = p.id and a.status = 'AUTHORISED'
        and a.amount_minor = p.authorised_minor + coalesce((select sum(m.amount_minor) from payments_move m
            where m.payment_id = p.id and m.kind = 'RELEASE' and m.status <> 'REFUSED'), 0));

-- INV-4 I7: what is captured, about to be captured, and given back is the sum of the moves.
select p.id from payments_payment p left join payments_move m on m.payment_id = p.id
group by p.id, p.captured_minor, p.capturing_minor, p.refunded_minor
having p.captured_minor <> coalesce(sum(if(m.kind = 'CAPTURE' and m.status = 'DONE', m.amount_minor, 0)), 0)
    or p.capturing_minor <> coalesce(sum(if(m.kind = 'CAPTURE' and m.status <> 'REFUSED', m.amount_minor, 0)), 0)
    or p.refunded_minor <> coalesce(sum(if(m.kind = 'REFUND' and m.status <> 'REFUSED', m.amount_minor, 0)), 0);

-- INV-4 I7: no order gets back more than was taken for it.
select m.order_number from payments_move m where m.status <> 'REFUSED' group by m.order_number
having sum(if(m.kind = 'REFUND', m.amount_minor, 0)) > sum(if(m.kind = 'CAPTURE', m.amount_minor, 0));

-- No payment stays in doubt for a quarter of an hour (I15).
select id from payments_payment where status = 'UNKNOWN' and changed_at < timestampadd(minute, -15, now(6));

-- No message of a gateway is taken in twice (I14).
select gateway, event_id from payments_webhook group by gateway, event_id having count(*) > 1;

-- What was given up is not captured: an attempt that is voided holds nothing (INV-5).
select p.id from payments_payment p join payments_attempt a on a.id = p.attempt_id
where a.status in ('VOIDING', 'VOIDED') and p.authorised_minor > 0;

-- INV-4 J3.12: no shipment's share is taken twice.
select reference from payments_move where kind = 'CAPTURE' and status <> 'REFUSED' group by reference having count(*) > 1;
