-- Keys that sign cookies and form tokens, made at first use.
create table platform_secret (
    name  varchar(40)   not null,
    value varbinary(64) not null,
    constraint platform_secret_pk primary key (name)
);
