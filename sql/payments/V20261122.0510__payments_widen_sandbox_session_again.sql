-- A second sandbox gateway, whose answers come later; cards that ask for a challenge; cards that are kept.
alter table payments_sandbox_session
    add column gateway varchar(20) not null default 'sandbox',
    add column outcome varchar(10),
    add column settles_at datetime(6),
    add column webhook_url varchar(500),
    add column card varchar(20),
    add column expiry char(5),
    add column fingerprint varchar(64),
    add column token varchar(40),
    add column is_challenged boolean not null default false;
