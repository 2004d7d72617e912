-- A parcel that nobody pays for is written off.
alter table settlements_journal
    drop constraint settlements_journal_what_ck,
    add constraint settlements_journal_kind_ck check (kind in (
        'AUTHORISE', 'RELEASE', 'SALE', 'CAPTURE', 'WRITE_OFF', 'RETURN', 'REFUND', 'RESERVE_RELEASE', 'PAYOUT', 'CREDIT_ISSUE',
        'CREDIT_EXPIRY', 'ADJUSTMENT'));
