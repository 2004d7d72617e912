-- The buyable versions of a product, in the feed's order. Options and images are JSON.
create table catalog_variant (
    product_id          binary(16)  not null,
    position            integer     not null,
    sku                 varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    options             mediumtext  not null,
    images              mediumtext  not null,
    gtin                varchar(14) not null,
    list_price_minor    bigint,
    list_price_currency char(3),
    constraint catalog_variant_pk primary key (product_id, position),
    constraint catalog_variant_sku_uk unique (sku),
    constraint catalog_variant_product_fk foreign key (product_id) references catalog_product (id)
);
