-- Credit: every query must return no row.

-- A balance is the sum of its movements, and never below zero (I8).
select hex(c.id), c.balance_minor from credit_credit c left join credit_movement m on m.credit_id = c.id
group by c.id, c.balance_minor having c.balance_minor <> coalesce(sum(m.delta_minor), 0) or c.balance_minor < 0;

-- INV-4 I8: what is held was taken off its balance, once.
select hex(h.id), h.amount_minor from credit_hold h
left join credit_movement m on m.credit_id = h.credit_id and m.reason = 'HELD' and m.reference = h.id
where m.id is null or m.delta_minor <> -h.amount_minor;

-- INV-4 I8: what was taken, released and given back of a hold is the sum of its parts.
select hex(h.id) from credit_hold h left join credit_hold_part t on t.hold_id = h.id where h.status = 'HELD'
group by h.id, h.taken_minor, h.released_minor, h.returned_minor
having h.taken_minor <> coalesce(sum(if(t.kind = 'TAKEN', t.amount_minor, 0)), 0)
    or h.released_minor <> coalesce(sum(if(t.kind = 'RELEASED', t.amount_minor, 0)), 0)
    or h.returned_minor <> coalesce(sum(if(t.kind = 'RETURNED', t.amount_minor, 0)), 0);

-- Nothing is taken twice nor given back twice: no more is taken than was held, nor given back than was taken (INV-4).
select hex(id) from credit_hold where released_minor + taken_minor > amount_minor or returned_minor > taken_minor;

-- INV-4 I8: what was put back to a balance had been held: released and given up parts are on it.
select hex(h.checkout_id), h.credit_id, sum(h.released_minor) from credit_hold h
group by h.checkout_id, h.credit_id
having sum(h.released_minor) <> coalesce((select sum(m.delta_minor) from credit_movement m
    where m.credit_id = h.credit_id and m.reason = 'RELEASED' and (
        m.reference in (select g.id from credit_hold g where g.checkout_id = h.checkout_id and g.credit_id = h.credit_id)
        or m.reference in (select t.reference from credit_hold_part t join credit_hold g on g.id = t.hold_id
            where g.checkout_id = h.checkout_id and g.credit_id = h.credit_id and t.kind = 'RELEASED'))), 0);

-- I8: from gift card to account: what one lost the other got.
select hex(m.reference) from credit_movement m where m.reason in ('ADDED', 'MOVED')
group by m.reference having sum(m.delta_minor) <> 0;

-- I8: an issue put on its cards what it says.
select hex(i.id), i.amount_minor from credit_issue i left join credit_movement m on m.reference = i.id and m.reason = 'ISSUED'
group by i.id, i.amount_minor, i.cards having coalesce(sum(m.delta_minor), 0) <> i.amount_minor * i.cards;
