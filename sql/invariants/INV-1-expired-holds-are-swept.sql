-- INV-1: no hold outlives its end by more than two minutes.
select hex(reference) as reference, expires_at from inventory_reservation
where status = 'HELD' and expires_at < now(6) - interval 120 second;
