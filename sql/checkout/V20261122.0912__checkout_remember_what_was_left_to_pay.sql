-- What was seen says now what is left to pay by card, too.
alter table checkout_checkout modify placed_seen varchar(160);
