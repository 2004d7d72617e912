-- Where stock lies. MAIN stands for every seller's own shelf; the others are the marketplace's warehouses.
create table inventory_location (
    code    varchar(20) not null,
    name    varchar(60) not null,
    country char(2),
    channel varchar(11) not null,
    constraint inventory_location_pk primary key (code),
    constraint inventory_location_channel_ck check (channel in ('SELLER', 'MARKETPLACE')),
    constraint inventory_location_country_ck check ((channel = 'SELLER') = (country is null))
);
