-- INV-3 I8: the postings of a journal add up to zero in each currency.
select hex(journal_id), currency, sum(amount_minor) from settlements_posting
group by journal_id, currency having sum(amount_minor) <> 0;

-- INV-3: no posting has lost its journal, and a journal's lines count from 0 without a gap: none was deleted.
select hex(p.journal_id), count(*), max(p.line_no)
from settlements_posting p left join settlements_journal j on j.id = p.journal_id
group by p.journal_id having count(*) <> max(p.line_no) + 1 or count(j.id) <> count(*);

-- INV-4 I9: a seller's statements begin with what the one before closed with, and close with what their postings add up to.
select hex(s.id), s.number, s.opening_minor, s.closing_minor
from settlements_statement s
left join settlements_statement b on b.seller_id = s.seller_id and b.currency = s.currency and b.number = s.number - 1
left join (
    select l.statement_id, sum(p.amount_minor) as moved from settlements_statement_line l
    join settlements_posting p on p.journal_id = l.journal_id and p.line_no = l.line_no group by l.statement_id
) m on m.statement_id = s.id
where s.opening_minor <> coalesce(b.closing_minor, 0) or s.closing_minor <> s.opening_minor - coalesce(m.moved, 0)
    or (s.number > 1 and b.id is null);

-- INV-4 I9: a statement lists postings of its own seller and currency only.
select hex(l.statement_id), l.position from settlements_statement_line l
join settlements_statement s on s.id = l.statement_id
left join settlements_posting p on p.journal_id = l.journal_id and p.line_no = l.line_no
where p.journal_id is null or p.currency <> s.currency or p.account not in (
    concat('seller_reserve:', lower(insert(insert(insert(insert(hex(s.seller_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))),
    concat('seller_payable:', lower(insert(insert(insert(insert(hex(s.seller_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))));

-- INV-4: a released shipment has nothing left in the reserve.
select hex(r.shipment_id), p.currency, sum(p.amount_minor) from settlements_reserve r
join settlements_posting p on p.shipment_id = r.shipment_id and p.account like 'seller!_reserve:%' escape '!'
where r.released_at is not null group by r.shipment_id, p.currency having sum(p.amount_minor) <> 0;

-- INV-2: a frozen commission is its share of what the seller gets for the line, to the minor unit.
select order_number, line_no, commission_minor from settlements_sale_line
where commission_minor <> round((net_minor + subsidy_minor) * commission_basis_points / 10000);

-- INV-3: what the shop has paid for its own coupons is never more than what it has frozen of them, order by order.
select j.order_number, p.currency, sum(p.amount_minor), coalesce(f.subsidy, 0) from settlements_posting p
join settlements_journal j on j.id = p.journal_id
left join (
    select order_number, currency, sum(subsidy_minor) as subsidy from settlements_sale_line group by order_number, currency
) f on f.order_number = j.order_number and f.currency = p.currency
where p.account = 'coupons' and j.kind in ('SALE', 'RETURN') group by j.order_number, p.currency, f.subsidy
having sum(case when j.kind = 'SALE' then p.amount_minor else 0 end) > coalesce(f.subsidy, 0)
    or -sum(case when j.kind = 'RETURN' then p.amount_minor else 0 end) > coalesce(f.subsidy, 0);
