-- A move that was refused may be tried again; each try has a key of its own at the gateway.
alter table payments_move add column tries integer not null default 0;
