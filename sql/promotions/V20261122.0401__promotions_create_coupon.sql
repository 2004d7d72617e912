-- Coupons. used counts the redemptions that stand; it moves by conditional updates only.
create table promotions_coupon (
    id               binary(16)   not null,
    version          bigint       not null,
    code             varchar(20)  not null,
    name             varchar(120) not null,
    benefit          varchar(7)   not null,
    basis_points     integer,
    amount_minor     bigint,
    amount_currency  char(3),
    funding          varchar(7)   not null,
    seller_id        binary(16),
    minimum_minor    bigint,
    minimum_currency char(3),
    priority         integer      not null,
    is_exclusive     boolean      not null,
    starts_at        datetime(6)  not null,
    ends_at          datetime(6)  not null,
    max_uses         integer,
    per_customer     integer,
    used             integer      not null,
    constraint promotions_coupon_pk primary key (id),
    constraint promotions_coupon_code_uk unique (code),
    constraint promotions_coupon_benefit_ck check (
        (benefit = 'PERCENT' and basis_points between 1 and 10000 and amount_minor is null)
        or (benefit = 'AMOUNT' and amount_minor > 0 and amount_currency is not null and basis_points is null)),
    constraint promotions_coupon_funding_ck check (funding in ('SELLERS', 'SHOP')),
    constraint promotions_coupon_window_ck check (ends_at >= starts_at),
    constraint promotions_coupon_limits_ck check (max_uses > 0 and per_customer > 0),
    constraint promotions_coupon_used_ck check (used >= 0 and (max_uses is null or used <= max_uses))
);
