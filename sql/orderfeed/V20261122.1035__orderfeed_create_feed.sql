-- An account's Atom feed of orders. Its address carries the id under a signature: no secret is kept, and without the row
-- the address is worth nothing.
create table orderfeed_feed (
    id         binary(16)  not null,
    account_id binary(16)  not null,
    made_at    datetime(6) not null,
    constraint orderfeed_feed_pk primary key (id),
    constraint orderfeed_feed_account_uk unique (account_id)
);
