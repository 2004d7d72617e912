-- Who runs a job right now, by the database's clock.
create table platform_lease (
    name     varchar(60) not null,
    owner    varchar(36) not null,
    until_at datetime(6) not null,
    constraint platform_lease_pk primary key (name)
);
