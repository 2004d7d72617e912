-- Captures from before become moves; payments_capture is read by nobody any more and goes with a later release.
insert into payments_move
    (id, payment_id, kind, reference, order_number, amount_minor, currency, status, requested_at, settled_at, due_at)
select id, payment_id, 'CAPTURE', id, order_number, amount_minor, currency, if(status = 'CAPTURED', 'DONE', status),
    requested_at, if(status = 'REQUESTED', null, due_at), due_at
from payments_capture;
