-- What the marketplace bears of a line's discount, without tax: it is paid to the seller in place of the customer.
alter table orders_line
    add column subsidy_minor bigint not null default 0,
    add constraint orders_line_subsidy_ck check (subsidy_minor between 0 and discount_minor);
