-- Two payments may have to do with one reference: the second takes a parcel's share, and both give back parts of one refund.
alter table payments_move
    drop index payments_move_reference_uk,
    add constraint payments_move_once_uk unique (payment_id, kind, reference),
    add index payments_move_reference_ix (kind, reference);
