-- Lightning deals: so many units of one offer at a lower price, for a while. claimed moves by conditional updates only.
create table promotions_deal (
    id           binary(16)   not null,
    version      bigint       not null,
    offer_id     binary(16)   not null,
    sku          varchar(40)  not null,
    seller_id    binary(16)   not null,
    basis_points integer      not null,
    starts_at    datetime(6)  not null,
    ends_at      datetime(6)  not null,
    cap          integer      not null,
    claimed      integer      not null,
    phase        varchar(7)   not null,
    constraint promotions_deal_pk primary key (id),
    constraint promotions_deal_benefit_ck check (basis_points between 1 and 10000),
    constraint promotions_deal_window_ck check (ends_at >= starts_at),
    constraint promotions_deal_cap_ck check (cap > 0 and claimed >= 0 and claimed <= cap),
    constraint promotions_deal_phase_ck check (phase in ('PLANNED', 'RUNNING', 'ENDED')),
    index promotions_deal_offer_ix (offer_id),
    index promotions_deal_phase_ix (phase, ends_at)
);
