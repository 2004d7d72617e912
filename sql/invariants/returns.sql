-- Returns: every query must return no row.

-- U1: what came back of a line is what settled returns took, replacements aside.
select o.number, l.line_no, l.returned, coalesce(r.units, 0)
from orders_line l join orders_order o on o.id = l.order_id
left join (
    select b.order_number, x.line_no, sum(x.accepted) as units
    from returns_return b join returns_line x on x.return_id = b.id
    where b.state = 'SETTLED' and b.outcome <> 'REPLACEMENT' group by b.order_number, x.line_no
) r on r.order_number = o.number and r.line_no = l.line_no
where l.returned <> coalesce(r.units, 0);

-- U1: a unit is in one return that waits or gave money back.
select c.order_number, c.line_no, c.units, coalesce(r.units, 0)
from returns_claim c
left join (
    select b.order_number, x.line_no,
        sum(case when b.state in ('REQUESTED', 'RECEIVED') then x.units
            when b.state = 'SETTLED' and b.outcome <> 'REPLACEMENT' then x.accepted else 0 end) as units
    from returns_return b join returns_line x on x.return_id = b.id group by b.order_number, x.line_no
) r on r.order_number = c.order_number and r.line_no = c.line_no
where c.units <> coalesce(r.units, 0);
select o.number from returns_claim c join orders_order o on o.number = c.order_number
join orders_line l on l.order_id = o.id and l.line_no = c.line_no where c.units > l.dispatched;

-- INV-4 U3: money is given back for accepted units only, and what was given back is what the return says.
select b.number from returns_return b join returns_line x on x.return_id = b.id
group by b.id, b.number, b.state, b.outcome, b.items_minor, b.tax_minor
having (b.state <> 'SETTLED' and (b.items_minor <> 0 or b.tax_minor <> 0 or sum(x.accepted) > 0))
    or (b.outcome = 'REPLACEMENT' and (b.items_minor <> 0 or b.tax_minor <> 0))
    or (b.state = 'SETTLED' and sum(x.accepted) = 0);

-- INV-4 U3: returns of an order never give back more than its lines cost.
select o.number from orders_order o join returns_return b on b.order_number = o.number
group by o.id, o.number, o.items_minor, o.tax_minor, o.delivery_tax_minor
having sum(b.items_minor) > o.items_minor or sum(b.tax_minor) > o.tax_minor - o.delivery_tax_minor;
