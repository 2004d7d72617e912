-- Secrets of links that were mailed and work once: what is kept is their SHA-256, so that who reads the table opens nothing.
create table platform_link (
    hash       binary(32)   not null,
    purpose    varchar(40)  not null,
    subject    varchar(100) not null,
    expires_at datetime(6)  not null,
    constraint platform_link_pk primary key (hash),
    index platform_link_expires_ix (expires_at)
);
