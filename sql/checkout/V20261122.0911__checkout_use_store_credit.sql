alter table checkout_checkout add column is_credit_used boolean not null default false;
