-- Products that changed since they were last written to an index. The mark counts changes: a row goes only if nothing came in meanwhile.
create table search_due (
    index_id   binary(16) not null,
    product_id binary(16) not null,
    mark       bigint     not null,
    constraint search_due_pk primary key (index_id, product_id)
);
