-- Whether nothing was left to capture besides when a capture was asked for; said once, so that each call of a move is the same.
alter table payments_move add column is_rest boolean not null default false;
