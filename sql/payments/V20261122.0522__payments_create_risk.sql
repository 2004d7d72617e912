-- Why a payment was looked at or locked, and what the operator decided. OPEN: he has to.
create table payments_risk (
    id         binary(16)  not null,
    payment_id binary(16)  not null,
    rule       varchar(20) not null,
    counted    integer     not null,
    seen_at    datetime(6) not null,
    decision   varchar(10) not null,
    decided_at datetime(6),
    decided_by binary(16),
    constraint payments_risk_pk primary key (id),
    constraint payments_risk_payment_fk foreign key (payment_id) references payments_payment (id),
    constraint payments_risk_decision_ck check (decision in ('NONE', 'OPEN', 'APPROVED', 'REJECTED')),
    index payments_risk_open_ix (decision, seen_at)
);
