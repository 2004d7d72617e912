-- One line per offer. A removed line stays until the cart is changed otherwise, so that Undo can bring it back.
create table cart_line (
    id             binary(16)  not null,
    cart_id        binary(16)  not null,
    offer_id       binary(16)  not null,
    place          varchar(7)  not null,
    is_removed     boolean     not null,
    quantity       integer     not null,
    price_minor    bigint      not null,
    price_currency char(3)     not null,
    constraint cart_line_pk primary key (id),
    constraint cart_line_cart_fk foreign key (cart_id) references cart_cart (id),
    constraint cart_line_offer_uk unique (cart_id, offer_id),
    constraint cart_line_place_ck check (place in ('IN_CART', 'SAVED')),
    constraint cart_line_quantity_ck check (quantity between 1 and 999)
);
