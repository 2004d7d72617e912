-- Who pays, as far as it is needed to count: e-mail and address by their hash only. Locked: too many cards were declined.
alter table payments_payment
    add column account_id binary(16),
    add column email_hash char(64),
    add column address_hash char(64),
    add column authorised_at datetime(6),
    add column locked_until datetime(6),
    add index payments_payment_account_ix (account_id, authorised_at),
    add index payments_payment_email_ix (email_hash, authorised_at),
    add index payments_payment_address_ix (address_hash, authorised_at);
