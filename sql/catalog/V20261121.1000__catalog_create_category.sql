-- The browse tree. path is the names from the root in lower case, by which feeds find a node; slug is its part of the URL.
create table catalog_category (
    id        binary(16)   not null,
    parent_id binary(16),
    name      varchar(60)  not null,
    path      varchar(400) character set utf8mb4 collate utf8mb4_bin not null,
    slug      varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    constraint catalog_category_pk primary key (id),
    constraint catalog_category_path_uk unique (path),
    constraint catalog_category_slug_uk unique (slug),
    constraint catalog_category_parent_fk foreign key (parent_id) references catalog_category (id)
);
