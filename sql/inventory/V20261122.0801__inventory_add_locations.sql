-- The sellers' own shelves, and two warehouses of the marketplace.
insert into inventory_location (code, name, country, channel) values
    ('MAIN', 'Seller''s own shelf', null, 'SELLER'),
    ('LEIPZIG', 'Canoe Leipzig', 'DE', 'MARKETPLACE'),
    ('LYON', 'Canoe Lyon', 'FR', 'MARKETPLACE');
