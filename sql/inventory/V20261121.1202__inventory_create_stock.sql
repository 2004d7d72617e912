-- Units of an offer at a location. Only conditional updates change it; what is available is on_hand - reserved.
create table inventory_stock (
    offer_id binary(16)  not null,
    location varchar(20) not null default 'MAIN',
    on_hand  integer     not null,
    reserved integer     not null,
    constraint inventory_stock_pk primary key (offer_id, location),
    constraint inventory_stock_reserved_ck check (reserved between 0 and on_hand)
);
