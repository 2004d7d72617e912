-- Every change of a balance, never changed or deleted; one per reason and reference.
create table credit_movement (
    id          binary(16)  not null,
    credit_id   binary(16)  not null,
    reason      varchar(10) not null,
    reference   binary(16)  not null,
    delta_minor bigint      not null,
    moved_at    datetime(6) not null,
    constraint credit_movement_pk primary key (id),
    constraint credit_movement_once_uk unique (credit_id, reason, reference),
    constraint credit_movement_credit_fk foreign key (credit_id) references credit_credit (id),
    constraint credit_movement_reason_ck check
        (reason in ('ISSUED', 'REFUNDED', 'ADDED', 'MOVED', 'HELD', 'RELEASED', 'RETURNED', 'EXPIRED')),
    constraint credit_movement_sign_ck check ((delta_minor < 0) = (reason in ('MOVED', 'HELD', 'EXPIRED')) and delta_minor <> 0)
);
