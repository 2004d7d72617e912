-- When a shipment's money may leave the seller's reserve; its amount is in the books. Locked by whoever books for the shipment.
create table settlements_reserve (
    shipment_id binary(16) not null,
    seller_id binary(16) not null,
    order_number varchar(40) not null,
    due_at datetime(6),
    released_at datetime(6),
    constraint settlements_reserve_pk primary key (shipment_id),
    index settlements_reserve_due_ix (released_at, due_at)
);
