-- At most one row: the demo is being loaded, or was. Without a row it was never begun, and a shop with goods stays as it is.
create table demo_load (
    id    integer    not null,
    state varchar(7) not null,
    constraint demo_load_pk primary key (id),
    constraint demo_load_one_ck check (id = 1),
    constraint demo_load_state_ck check (state in ('STARTED', 'DONE'))
);
