-- What credit does not pay may be nothing.
alter table payments_payment drop constraint payments_payment_amount_ck;
