-- A new attempt is asked about when its shopper has had time to pay; the clock is the database's. (MariaDB passes over an
-- expression in "alter column set default" without a word.)
alter table payments_attempt
    modify column ask_at datetime(6) not null default (timestampadd(second, 20, current_timestamp(6)));
