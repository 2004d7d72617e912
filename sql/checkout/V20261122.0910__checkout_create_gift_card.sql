-- Gift cards entered at a checkout, in the order in which they are used.
create table checkout_gift_card (
    checkout_id binary(16) not null,
    place       integer    not null,
    credit_id   binary(16) not null,
    constraint checkout_gift_card_pk primary key (checkout_id, place),
    constraint checkout_gift_card_checkout_fk foreign key (checkout_id) references checkout_checkout (id)
);
