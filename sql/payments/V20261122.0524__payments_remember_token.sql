-- The kept card an attempt pays with: as long as no answer came, it is charged again with the same key.
alter table payments_attempt add column token varchar(255);
