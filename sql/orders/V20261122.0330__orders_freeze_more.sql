-- What else is frozen at the sale: discount, how the price came about, tax of the delivery, and the message of a gift.
alter table orders_line
    add column discount_minor bigint not null default 0,
    add column trace mediumtext not null default (''),
    add column gift_message varchar(500),
    add column dispatched integer not null default 0,
    add column cancelled integer not null default 0,
    add column returned integer not null default 0,
    add constraint orders_line_discount_ck check (discount_minor >= 0),
    add constraint orders_line_units_ck
        check (dispatched >= 0 and cancelled >= 0 and dispatched + cancelled <= quantity and returned between 0 and dispatched);
