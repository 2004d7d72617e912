-- Of the review that was placed: its revision alone does not tell two pages with different prices apart.
alter table checkout_checkout add column placed_seen varchar(120);
