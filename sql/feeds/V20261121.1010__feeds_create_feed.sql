-- A feed that was handed in, and how far it has come. The counters move in the transaction that applies the rows, so a
-- node that takes over from a dead one knows where to go on. worker and beat_at say who imports it right now.
create table feeds_feed (
    id             binary(16)   not null,
    seller_id      binary(16),
    file_name      varchar(200) not null,
    state          varchar(7)   not null,
    worker         varchar(36)  not null,
    beat_at        datetime(6)  not null,
    rows_total     bigint       not null,
    rows_read      bigint       not null,
    rows_created   bigint       not null,
    rows_changed   bigint       not null,
    rows_unchanged bigint       not null,
    rows_refused   bigint       not null,
    failure        varchar(1000),
    started_at     datetime(6)  not null,
    constraint feeds_feed_pk primary key (id),
    constraint feeds_feed_state_ck check (state in ('RUNNING', 'DONE', 'FAILED')),
    index feeds_feed_seller_ix (seller_id, id),
    index feeds_feed_state_ix (state, beat_at)
);
