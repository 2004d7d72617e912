alter table payments_payment
    add constraint payments_payment_capturing_ck check (capturing_minor between captured_minor and authorised_minor);
