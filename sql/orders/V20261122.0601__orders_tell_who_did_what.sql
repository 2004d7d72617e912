-- Who took a step, and what it was where the status alone does not say it; an empty step is the status.
alter table orders_event
    modify status varchar(20) not null,
    add column step varchar(30) not null default '',
    add column actor varchar(10) not null default 'SHOP',
    add column detail varchar(1000) not null default '',
    add constraint orders_event_actor_ck check (actor in ('CUSTOMER', 'SELLER', 'SHOP'));
