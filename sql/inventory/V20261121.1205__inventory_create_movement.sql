-- Every change of on_hand, signed, with its reason. Rows are only ever added; their sum is on_hand.
create table inventory_movement (
    id        binary(16)  not null,
    offer_id  binary(16)  not null,
    location  varchar(20) not null default 'MAIN',
    delta     integer     not null,
    reason    varchar(30) not null,
    reference binary(16),
    moved_at  datetime(6) not null,
    constraint inventory_movement_pk primary key (id),
    constraint inventory_movement_delta_ck check (delta <> 0),
    index inventory_movement_offer_ix (offer_id, location)
);
