-- Units that were sent and called back because nobody paid for them: they stay counted as dispatched, so that units keep their places.
alter table orders_line
    add column recalled integer not null default 0,
    add constraint orders_line_recalled_ck check (recalled between 0 and dispatched);
