-- The number of the request that caused the event, by which what is done later is found in the log, and its place in a trace, if it is traced.
alter table platform_outbox add column request_id varchar(64), add column trace_parent varchar(55);
