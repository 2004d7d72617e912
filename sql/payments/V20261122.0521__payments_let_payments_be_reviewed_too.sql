alter table payments_payment add constraint payments_payment_state_ck check
    (status in ('PREPARED', 'STARTED', 'UNKNOWN', 'IN_REVIEW', 'AUTHORISED', 'DECLINED', 'VOIDED', 'CAPTURED'));
