-- A box a carrier knows by one number. While it is under way that number is one seller's; several of his shipments may be in
-- it. under_way is null once all of them arrived, so that the carrier can give the number again. is_own: the seller brings it.
create table fulfilment_parcel (
    id              binary(16)  not null,
    seller_id       binary(16)  not null,
    carrier         varchar(60) not null,
    tracking_number varchar(60) not null,
    is_own          boolean     not null,
    under_way       integer,
    constraint fulfilment_parcel_pk primary key (id),
    constraint fulfilment_parcel_under_way_uk unique (carrier, tracking_number, under_way),
    constraint fulfilment_parcel_under_way_ck check (under_way is null or under_way = 1)
);
