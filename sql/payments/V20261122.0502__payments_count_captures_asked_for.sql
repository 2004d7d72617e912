-- What is captured or about to be: it is asked for here first, so that no release or second capture can count on it.
alter table payments_payment add column capturing_minor bigint not null default 0;
