-- What an offer has cost since when, promotions included: the proof of every "was".
create table pricing_price (
    offer_id       binary(16)  not null,
    from_at        datetime(6) not null,
    price_minor    bigint      not null,
    price_currency char(3)     not null,
    constraint pricing_price_pk primary key (offer_id, from_at)
);
