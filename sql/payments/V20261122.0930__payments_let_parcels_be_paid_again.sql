-- A parcel whose money the gateway refused is paid by a payment of its own: checkout_id is then the shipment, and this its checkout.
alter table payments_payment
    add column repeat_of binary(16),
    add index payments_payment_repeat_ix (repeat_of);
