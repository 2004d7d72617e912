-- An address line as long as the address form takes it: 200 characters.
alter table orders_group modify street varchar(250) not null, modify extra varchar(250) not null;
