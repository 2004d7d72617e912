-- Units sold per product, of confirmed orders.
create table recommendations_sales (
    product_id binary(16) not null,
    units      bigint     not null,
    constraint recommendations_sales_pk primary key (product_id),
    index recommendations_sales_units_ix (units, product_id)
);
