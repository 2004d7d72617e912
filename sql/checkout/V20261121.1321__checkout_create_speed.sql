-- The delivery speed chosen for each seller of a checkout.
create table checkout_speed (
    checkout_id binary(16)  not null,
    seller_id   binary(16)  not null,
    speed       varchar(10) not null,
    constraint checkout_speed_pk primary key (checkout_id, seller_id),
    constraint checkout_speed_checkout_fk foreign key (checkout_id) references checkout_checkout (id),
    constraint checkout_speed_speed_ck check (speed in ('STANDARD', 'EXPRESS'))
);
