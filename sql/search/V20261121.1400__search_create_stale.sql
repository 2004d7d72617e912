-- Products that changed since they were last written to the index. The mark counts changes: a row goes only if nothing came in meanwhile.
create table search_stale (
    product_id binary(16) not null,
    mark       bigint     not null,
    constraint search_stale_pk primary key (product_id)
);
