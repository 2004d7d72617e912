-- Whether a seller may sell, as offers were last told; its row is also what two batches of one seller queue at.
create table offers_seller (
    seller_id binary(16) not null,
    may_sell  boolean    not null,
    constraint offers_seller_pk primary key (seller_id)
);
