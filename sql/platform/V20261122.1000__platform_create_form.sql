-- Forms that were sent and do their work once. Without an answer the work was refused, or is being done at this moment.
create table platform_form (
    id      binary(16)  not null,
    answer  varchar(200),
    sent_at datetime(6) not null,
    constraint platform_form_pk primary key (id),
    index platform_form_sent_ix (sent_at)
);
