-- How many units of an order line are in a return that waits or was accepted: raised by a conditional update, never beyond what was sent.
create table returns_claim (
    order_number varchar(12) not null,
    line_no      integer     not null,
    units        integer     not null,
    constraint returns_claim_pk primary key (order_number, line_no),
    constraint returns_claim_units_ck check (units >= 0)
);
