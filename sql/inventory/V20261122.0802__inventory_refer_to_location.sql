-- Stock lies at a location there is.
alter table inventory_stock
    add constraint inventory_stock_location_fk foreign key (location) references inventory_location (code);
