-- Of the card also its expiry and what tells it from others; never its number.
alter table payments_attempt
    add column expiry char(5),
    add column fingerprint varchar(64),
    add index payments_attempt_card_ix (fingerprint, settled_at);
