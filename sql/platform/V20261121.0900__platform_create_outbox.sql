-- One row per event and listener, written with the change it tells of; deleted when delivered, DEAD after eight failures.
create table platform_outbox (
    id         binary(16)    not null,
    listener   varchar(120)  not null,
    type       varchar(160)  not null,
    payload    text          not null,
    state      varchar(4)    not null,
    attempts   integer       not null,
    due_at     datetime(6)   not null,
    created_at datetime(6)   not null,
    last_error varchar(500),
    constraint platform_outbox_pk primary key (id),
    constraint platform_outbox_state_ck check (state in ('NEW', 'DEAD'))
);

create index platform_outbox_due_ix on platform_outbox (state, due_at, id);
