-- One seller's price for one SKU in one condition. seller_id and sku point into other modules by value.
create table offers_offer (
    id             binary(16)  not null,
    version        bigint      not null,
    seller_id      binary(16)  not null,
    sku            varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    item_condition varchar(15) not null,
    price_minor    bigint      not null,
    price_currency char(3)     not null,
    handling_days  integer     not null,
    is_active      boolean     not null,
    constraint offers_offer_pk primary key (id),
    constraint offers_offer_seller_sku_uk unique (seller_id, sku, item_condition),
    constraint offers_offer_condition_ck check (item_condition in
        ('NEW', 'REFURBISHED', 'USED_LIKE_NEW', 'USED_VERY_GOOD', 'USED_GOOD', 'USED_ACCEPTABLE')),
    constraint offers_offer_price_ck check (price_minor > 0),
    constraint offers_offer_handling_ck check (handling_days between 0 and 365),
    index offers_offer_sku_ix (sku)
);
