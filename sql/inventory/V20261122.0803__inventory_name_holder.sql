-- Whose hold it is, so that nobody's own hold makes a thing look sold out to himself. Empty for holds of nobody in particular.
alter table inventory_reservation
    add column holder varchar(40) not null default '',
    add index inventory_reservation_holder_ix (holder, status);
