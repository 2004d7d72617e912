-- What is held of a credit for a checkout, from "Place order" on: given up when the payment fails, else released, taken and given back in parts.
create table credit_hold (
    id             binary(16)  not null,
    checkout_id    binary(16)  not null,
    place          integer     not null,
    credit_id      binary(16)  not null,
    status         varchar(10) not null,
    amount_minor   bigint      not null,
    released_minor bigint      not null,
    taken_minor    bigint      not null,
    returned_minor bigint      not null,
    currency       char(3)     not null,
    held_at        datetime(6) not null,
    constraint credit_hold_pk primary key (id),
    constraint credit_hold_credit_fk foreign key (credit_id) references credit_credit (id),
    constraint credit_hold_status_ck check (status in ('HELD', 'GIVEN_UP')),
    constraint credit_hold_amount_ck check (amount_minor > 0),
    constraint credit_hold_parts_ck check
        (released_minor >= 0 and taken_minor >= 0 and released_minor + taken_minor <= amount_minor),
    constraint credit_hold_returned_ck check (returned_minor between 0 and taken_minor),
    constraint credit_hold_given_up_ck check (status = 'HELD' or (taken_minor = 0 and released_minor = amount_minor)),
    index credit_hold_checkout_ix (checkout_id)
);
