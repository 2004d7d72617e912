-- What was done about a refund a gateway refused: by whom, when and why. Added to, never changed.
create table payments_refund_step (
    id       binary(16)   not null,
    move_id  binary(16)   not null,
    step     varchar(20)  not null,
    operator binary(16),
    note     varchar(300) not null,
    at       datetime(6)  not null,
    constraint payments_refund_step_pk primary key (id),
    constraint payments_refund_step_move_fk foreign key (move_id) references payments_move (id),
    constraint payments_refund_step_ck check (step in ('REFUSED', 'TRIED_AGAIN', 'PAID_OTHERWISE')),
    constraint payments_refund_step_operator_ck check ((step = 'REFUSED') = (operator is null))
);
