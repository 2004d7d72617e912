-- Invoices: every query must return no row.

-- D1: a seller's series has no gap: as many documents as its last number, and the counter agrees.
select hex(c.seller_id), c.kind, c.last from invoices_counter c
left join invoices_document d on d.seller_id = c.seller_id and d.kind = c.kind
group by c.seller_id, c.kind, c.last
having count(d.id) <> c.last or coalesce(max(d.position), 0) <> c.last;

-- INV-2 D2: an invoice says what its shipment costs, a credit note what its return gave back, or what was called back.
select d.number from invoices_document d join fulfilment_shipment s on s.id = d.reference
where (d.items_minor <> s.items_minor or d.delivery_minor <> s.delivery_minor or d.tax_minor <> s.tax_minor)
    or (d.kind = 'CREDIT_NOTE' and s.state <> 'RECALLED');
select d.number from invoices_document d join returns_return r on r.id = d.reference
where d.kind = 'CREDIT_NOTE' and (d.items_minor <> r.items_minor or d.delivery_minor <> 0 or d.tax_minor <> r.tax_minor);

-- D2: every document is of something.
select d.number from invoices_document d
where not exists (select 1 from fulfilment_shipment s where s.id = d.reference)
    and not exists (select 1 from returns_return r where r.id = d.reference);

-- INV-2 D2: what is invoiced of an order is never more than it costs.
select o.number from orders_order o join invoices_document d on d.order_number = o.number and d.kind = 'INVOICE'
group by o.id, o.number, o.total_minor having sum(d.total_minor) > o.total_minor;
