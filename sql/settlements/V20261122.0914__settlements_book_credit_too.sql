-- Gift cards are issued, and end.
alter table settlements_journal add constraint settlements_journal_what_ck check (kind in (
    'AUTHORISE', 'RELEASE', 'SALE', 'CAPTURE', 'RETURN', 'REFUND', 'RESERVE_RELEASE', 'PAYOUT', 'CREDIT_ISSUE', 'CREDIT_EXPIRY',
    'ADJUSTMENT'));
