-- A line that is to be wrapped as a gift has a message, which may be empty.
alter table cart_line add column gift_message varchar(500);
