-- At the second sandbox gateway a move is accepted first and done, or refused, a little later.
alter table payments_sandbox_move
    add column done_at datetime(6),
    add column is_refused boolean not null default false;
