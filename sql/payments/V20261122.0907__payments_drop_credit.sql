drop table payments_credit;
