-- The result file, a part per batch, in order of its first row.
create table feeds_result (
    feed_id  binary(16) not null,
    first_row bigint    not null,
    csv_lines mediumtext not null,
    constraint feeds_result_pk primary key (feed_id, first_row),
    constraint feeds_result_feed_fk foreign key (feed_id) references feeds_feed (id)
);
