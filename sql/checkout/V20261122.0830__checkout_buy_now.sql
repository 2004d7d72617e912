-- What is bought at once instead of the cart; empty for the cart.
alter table checkout_checkout
    add column now_offer_id binary(16),
    add column now_quantity integer,
    add constraint checkout_checkout_now_ck check ((now_offer_id is null) = (now_quantity is null));
