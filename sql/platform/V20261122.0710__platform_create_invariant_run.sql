-- What asking the invariants found: how many do not hold, and all results as JSON.
create table platform_invariant_run (
    id       binary(16)  not null,
    asked_at datetime(6) not null,
    broken   integer     not null,
    report   mediumtext  not null,
    constraint platform_invariant_run_pk primary key (id),
    index platform_invariant_run_asked_ix (asked_at)
);
