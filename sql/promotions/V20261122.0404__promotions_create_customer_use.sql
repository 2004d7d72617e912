-- The uses a customer has had of a coupon, numbered from 0: the key is the limit. A customer is an account or an e-mail address.
create table promotions_customer_use (
    coupon_id   binary(16)   not null,
    customer    varchar(260) not null,
    number      integer      not null,
    checkout_id binary(16)   not null,
    constraint promotions_customer_use_pk primary key (coupon_id, customer, number),
    index promotions_customer_use_checkout_ix (checkout_id)
);
