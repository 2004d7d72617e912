-- What one seller hands to a carrier at once, in one parcel. Its share of the sale is frozen with it.
create table fulfilment_shipment (
    id              binary(16)   not null,
    order_number    varchar(12)  not null,
    position        integer      not null,
    checkout_id     binary(16)   not null,
    seller_id       binary(16)   not null,
    carrier         varchar(60)  not null,
    tracking_number varchar(60)  not null,
    state           varchar(20)  not null,
    items_minor     bigint       not null,
    delivery_minor  bigint       not null,
    tax_minor       bigint       not null,
    currency        char(3)      not null,
    dispatched_at   datetime(6)  not null,
    delivered_at    datetime(6),
    constraint fulfilment_shipment_pk primary key (id),
    constraint fulfilment_shipment_position_uk unique (order_number, position),
    constraint fulfilment_shipment_state_ck check (state in ('DISPATCHED', 'DELIVERED')),
    constraint fulfilment_shipment_delivered_ck check ((state = 'DELIVERED') = (delivered_at is not null)),
    index fulfilment_shipment_tracking_ix (tracking_number)
);
