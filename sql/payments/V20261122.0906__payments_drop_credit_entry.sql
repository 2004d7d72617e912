-- Credit has a module of its own now. Nothing is lost: no page ever offered this one.
drop table payments_credit_entry;
