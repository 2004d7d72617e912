-- Checkouts whose items were taken out of their cart, so that a repetition does not take out what was added since.
create table cart_ordered (
    checkout_id binary(16) not null,
    constraint cart_ordered_pk primary key (checkout_id)
);
