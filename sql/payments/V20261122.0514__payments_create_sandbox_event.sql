-- What the second sandbox gateway is to tell its merchant, at least once.
create table payments_sandbox_event (
    event_id varchar(40)   not null,
    gateway  varchar(20)   not null,
    url      varchar(500)  not null,
    payload  varchar(2000) not null,
    copies   integer       not null,
    tries    integer       not null,
    is_told  boolean       not null,
    due_at   datetime(6)   not null,
    constraint payments_sandbox_event_pk primary key (event_id),
    index payments_sandbox_event_due_ix (is_told, due_at)
);
