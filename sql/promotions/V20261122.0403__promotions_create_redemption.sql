-- What a checkout has claimed of coupons (one use each) and deals (units). One row however often it is placed.
create table promotions_redemption (
    checkout_id       binary(16)  not null,
    rule_id           binary(16)  not null,
    kind              varchar(6)  not null,
    units             integer     not null,
    discount_minor    bigint      not null,
    discount_currency char(3)     not null,
    status            varchar(9)  not null,
    expires_at        datetime(6) not null,
    changed_at        datetime(6) not null,
    constraint promotions_redemption_pk primary key (checkout_id, rule_id),
    constraint promotions_redemption_kind_ck check (kind in ('COUPON', 'DEAL')),
    constraint promotions_redemption_units_ck check (units > 0),
    constraint promotions_redemption_status_ck check (status in ('CLAIMED', 'CONFIRMED', 'RELEASED')),
    index promotions_redemption_rule_ix (rule_id),
    index promotions_redemption_due_ix (status, expires_at)
);
