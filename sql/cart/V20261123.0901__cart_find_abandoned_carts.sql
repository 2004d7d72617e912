-- Guests' carts nobody came back to are deleted night by night, the oldest first; without it each few hundred read all carts.
create index cart_cart_changed_ix on cart_cart (changed_at, guest_id);
