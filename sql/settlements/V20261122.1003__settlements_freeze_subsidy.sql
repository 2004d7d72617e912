-- What the shop pays a seller for the coupons that it bears itself; part of what its commission is taken of.
alter table settlements_sale_line
    add column subsidy_minor bigint not null default 0,
    add constraint settlements_sale_line_subsidy_ck check (subsidy_minor >= 0);
