-- Promotions: every query must return no row.

-- A coupon's counter is its redemptions that stand, and within its limit (INV-6, I6).
select c.code, c.used, coalesce(r.standing, 0) from promotions_coupon c
left join (
    select rule_id, count(*) as standing from promotions_redemption
    where kind = 'COUPON' and status <> 'RELEASED' group by rule_id
) r on r.rule_id = c.id
where c.used <> coalesce(r.standing, 0) or c.used < 0 or (c.max_uses is not null and c.used > c.max_uses);

-- A deal's counter is the units of its redemptions that stand, and within its cap (INV-6, I6).
select hex(d.id), d.claimed, coalesce(r.standing, 0) from promotions_deal d
left join (
    select rule_id, sum(units) as standing from promotions_redemption
    where kind = 'DEAL' and status <> 'RELEASED' group by rule_id
) r on r.rule_id = d.id
where d.claimed <> coalesce(r.standing, 0) or d.claimed < 0 or d.claimed > d.cap;

-- No customer has used a coupon more often than it allows (INV-6).
select hex(u.coupon_id), u.customer from promotions_customer_use u
join promotions_coupon c on c.id = u.coupon_id
group by u.coupon_id, u.customer, c.per_customer having count(*) > c.per_customer;

-- INV-6 I6: a customer's use belongs to a redemption that stands.
select hex(u.coupon_id), u.customer from promotions_customer_use u
left join promotions_redemption r
    on r.checkout_id = u.checkout_id and r.rule_id = u.coupon_id and r.status <> 'RELEASED'
where r.rule_id is null;

-- INV-6: no claim outlives its end by more than two minutes.
select hex(checkout_id), expires_at from promotions_redemption
where status = 'CLAIMED' and expires_at < now(6) - interval 120 second;

-- What coupons took off the lines of an order group is what they were claimed for (INV-2).
select g.number, l.discount, r.discount from orders_group g
join (
    select o.group_id, sum(x.discount_minor) as discount from orders_order o
    join orders_line x on x.order_id = o.id group by o.group_id
) l on l.group_id = g.id
join (
    select checkout_id, sum(case when kind = 'COUPON' then discount_minor else 0 end) as discount
    from promotions_redemption where status = 'CONFIRMED' group by checkout_id
) r on r.checkout_id = g.checkout_id
where g.status not in ('PENDING', 'REJECTED') and l.discount <> r.discount;

-- No two deals on one offer run at the same time (INV-6).
select hex(a.offer_id), hex(a.id), hex(b.id) from promotions_deal a
join promotions_deal b on b.offer_id = a.offer_id and b.id > a.id
where a.starts_at < b.ends_at and b.starts_at < a.ends_at and a.ends_at > a.starts_at and b.ends_at > b.starts_at;

-- What the marketplace bears of an order group is nothing without a coupon of its own, and never more than these take off (INV-2).
select g.number, l.subsidy, coalesce(r.discount, 0) from orders_group g
join (
    select o.group_id, sum(x.subsidy_minor) as subsidy from orders_order o
    join orders_line x on x.order_id = o.id group by o.group_id
) l on l.group_id = g.id
left join (
    select d.checkout_id, sum(d.discount_minor) as discount from promotions_redemption d
    join promotions_coupon c on c.id = d.rule_id and c.funding = 'SHOP'
    where d.status = 'CONFIRMED' group by d.checkout_id
) r on r.checkout_id = g.checkout_id
where g.status not in ('PENDING', 'REJECTED') and l.subsidy > coalesce(r.discount, 0);
