-- Every mail the shop was asked to send, once per key; sent_at is empty until it has left.
create table notifications_mail (
    id        binary(16)   not null,
    mail_key  varchar(200) not null,
    recipient varchar(254) not null,
    subject   varchar(250) not null,
    text      mediumtext   not null,
    asked_at  datetime(6)  not null,
    sent_at   datetime(6),
    constraint notifications_mail_pk primary key (id),
    constraint notifications_mail_key_uk unique (mail_key)
);
