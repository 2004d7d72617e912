-- How often somebody did something since begun_at, for limits that all nodes share. who is a SHA-256: nobody is named here.
create table platform_throttle (
    purpose  varchar(40) not null,
    who      binary(32)  not null,
    times    integer     not null,
    begun_at datetime(6) not null,
    constraint platform_throttle_pk primary key (purpose, who),
    index platform_throttle_begun_ix (begun_at)
);
