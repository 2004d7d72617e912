-- What the gateway itself calls an attempt's payment, where it does not go by our key.
alter table payments_attempt add column reference varchar(255);
