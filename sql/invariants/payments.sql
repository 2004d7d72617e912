-- Payments: every query must return no row.

-- Never more captured than authorised, nor refunded than captured.
select id from payments_payment where captured_minor > authorised_minor or refunded_minor > captured_minor;

-- At most one live authorisation per payment.
select payment_id from payments_attempt where status = 'AUTHORISED' group by payment_id having count(*) > 1;

-- What is authorised is what a live attempt was authorised for.
select p.id from payments_payment p where p.status in ('AUTHORISED', 'CAPTURED') and not exists
    (select 1 from payments_attempt a where a.payment_id = p.id and a.status = 'AUTHORISED' and a.amount_minor = p.authorised_minor);

-- What is captured is the sum of the captures.
select p.id from payments_payment p left join payments_capture c on c.payment_id = p.id and c.status = 'CAPTURED'
group by p.id, p.captured_minor having p.captured_minor <> coalesce(sum(c.amount_minor), 0);

-- No payment stays in doubt for a quarter of an hour.
select id from payments_payment where status = 'UNKNOWN' and changed_at < timestampadd(minute, -15, now(6));
