-- The sandbox gateway gives up parts, gives back, and knows cards that fail only when it is to capture.
alter table payments_sandbox_session
    add column released_minor bigint not null default 0,
    add column refunded_minor bigint not null default 0,
    add column is_capture_refused boolean not null default false,
    add constraint payments_sandbox_session_released_ck check (released_minor between 0 and amount_minor - captured_minor),
    add constraint payments_sandbox_session_refunded_ck check (refunded_minor between 0 and captured_minor);
