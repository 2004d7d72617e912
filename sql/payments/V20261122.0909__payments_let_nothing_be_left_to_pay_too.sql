alter table payments_payment add constraint payments_payment_rest_ck check (amount_minor >= 0);
