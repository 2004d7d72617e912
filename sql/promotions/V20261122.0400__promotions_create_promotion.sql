-- Catalogue promotions: what lowers the price of offers while it runs. Ended early means that ends_at was moved.
-- phase is what the others were told last; the window alone decides what holds.
create table promotions_promotion (
    id              binary(16)   not null,
    version         bigint       not null,
    name            varchar(120) not null,
    benefit         varchar(7)   not null,
    basis_points    integer,
    amount_minor    bigint,
    amount_currency char(3),
    scope           varchar(8)   not null,
    target          varchar(200) not null,
    seller_id       binary(16),
    priority        integer      not null,
    is_exclusive    boolean      not null,
    starts_at       datetime(6)  not null,
    ends_at         datetime(6)  not null,
    phase           varchar(7)   not null,
    constraint promotions_promotion_pk primary key (id),
    constraint promotions_promotion_benefit_ck check (
        (benefit = 'PERCENT' and basis_points between 1 and 10000 and amount_minor is null)
        or (benefit = 'PRICE' and amount_minor > 0 and amount_currency is not null and basis_points is null)),
    constraint promotions_promotion_scope_ck check (scope in ('ALL', 'CATEGORY', 'BRAND', 'SKU')),
    constraint promotions_promotion_phase_ck check (phase in ('PLANNED', 'RUNNING', 'ENDED')),
    constraint promotions_promotion_window_ck check (ends_at >= starts_at),
    index promotions_promotion_phase_ix (phase, ends_at)
);
