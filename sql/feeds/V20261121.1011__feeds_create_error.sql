-- The first refused rows of a feed, for the page that shows it.
create table feeds_error (
    feed_id binary(16)   not null,
    row_no  bigint       not null,
    sku     varchar(60)  not null,
    field   varchar(160) not null,
    reason  varchar(500) not null,
    constraint feeds_error_pk primary key (feed_id, row_no),
    constraint feeds_error_feed_fk foreign key (feed_id) references feeds_feed (id)
);
