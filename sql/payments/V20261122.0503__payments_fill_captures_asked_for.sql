update payments_payment p
set p.capturing_minor = coalesce((
    select sum(m.amount_minor) from payments_move m
    where m.payment_id = p.id and m.kind = 'CAPTURE' and m.status in ('REQUESTED', 'DONE')), 0);
