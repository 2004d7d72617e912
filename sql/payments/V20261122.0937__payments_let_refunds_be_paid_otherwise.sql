-- A refund the gateway refused may be paid by the operator himself, outside of all gateways.
alter table payments_move add column is_by_hand boolean not null default false;
