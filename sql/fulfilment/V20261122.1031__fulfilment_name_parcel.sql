-- Which box a shipment is in, and whether the seller brings it himself; the box is empty only in rows of before, until the next step fills them.
alter table fulfilment_shipment add column parcel_id binary(16), add column is_own boolean not null default false;
