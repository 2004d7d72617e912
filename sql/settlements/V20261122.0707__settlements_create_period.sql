-- One row per seller: locked while a period is closed, so that two never close at once.
create table settlements_period (
    seller_id binary(16) not null,
    closed_at datetime(6) not null,
    constraint settlements_period_pk primary key (seller_id)
);
