alter table payments_sandbox_session add constraint payments_sandbox_session_state_ck check
    (status in ('OPEN', 'PROCESSING', 'AUTHORISED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'VOIDED'));
