-- Every few seconds each node looks for payments that were prepared or put under review long ago: a handful among all
-- that were ever made.
create index payments_payment_waiting_ix on payments_payment (status, changed_at);
