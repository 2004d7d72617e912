-- What a reservation holds. While it is HELD or CONFIRMED, units - dispatched are part of the stock's reserved.
create table inventory_reservation_line (
    reference  binary(16)  not null,
    offer_id   binary(16)  not null,
    location   varchar(20) not null default 'MAIN',
    units      integer     not null,
    dispatched integer     not null default 0,
    constraint inventory_reservation_line_pk primary key (reference, offer_id, location),
    constraint inventory_reservation_line_reservation_fk foreign key (reference)
        references inventory_reservation (reference),
    constraint inventory_reservation_line_units_ck check (units > 0),
    constraint inventory_reservation_line_dispatched_ck check (dispatched between 0 and units),
    index inventory_reservation_line_offer_ix (offer_id)
);
