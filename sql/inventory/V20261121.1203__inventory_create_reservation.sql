-- A hold on stock for one reference, e.g. a checkout. expires_at is by the database's clock and counts while HELD.
create table inventory_reservation (
    reference  binary(16)  not null,
    status     varchar(10) not null,
    expires_at datetime(6) not null,
    created_at datetime(6) not null,
    constraint inventory_reservation_pk primary key (reference),
    constraint inventory_reservation_status_ck check (status in
        ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'DISPATCHED')),
    index inventory_reservation_expiry_ix (status, expires_at)
);
