-- Checkouts whose sales have been counted: an event may come twice.
create table recommendations_counted (
    checkout_id binary(16) not null,
    constraint recommendations_counted_pk primary key (checkout_id)
);
