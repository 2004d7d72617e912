-- A cart is an account's or a guest's, never both. Its row is what changes of one cart queue at.
create table cart_cart (
    id         binary(16)  not null,
    account_id binary(16),
    guest_id   binary(16),
    changed_at datetime(6) not null,
    constraint cart_cart_pk primary key (id),
    constraint cart_cart_account_uk unique (account_id),
    constraint cart_cart_guest_uk unique (guest_id),
    constraint cart_cart_owner_ck check ((account_id is null) <> (guest_id is null))
);
