-- The index folders there are, one for each node. What changes is noted for each of them; one that has not been seen for a day is forgotten and fills itself anew.
create table search_index (
    id      binary(16)  not null,
    seen_at datetime(6) not null,
    constraint search_index_pk primary key (id)
);
