-- Codes of the coupons that were entered for the cart, in that order, with commas between.
alter table cart_cart add column coupons varchar(120) not null default '';
