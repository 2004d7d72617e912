-- What the shop takes of a sale from a moment on: of one seller, one category, both, or everything else.
create table settlements_commission_rule (
    id binary(16) not null,
    seller_id binary(16),
    category_id binary(16),
    basis_points integer not null,
    valid_at datetime(6) not null,
    constraint settlements_commission_rule_pk primary key (id),
    constraint settlements_commission_rule_share_ck check (basis_points between 0 and 10000)
);
