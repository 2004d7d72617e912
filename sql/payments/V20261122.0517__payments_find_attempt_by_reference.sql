create index payments_attempt_reference_ix on payments_attempt (reference);
