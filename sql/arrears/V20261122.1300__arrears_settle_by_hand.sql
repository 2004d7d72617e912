-- A parcel that arrived unpaid is settled by the operator, who says how.
alter table arrears_parcel
    modify column state varchar(20) not null,
    add column settled_by binary(16),
    add column note varchar(300),
    drop constraint arrears_parcel_state_ck,
    add constraint arrears_parcel_step_ck check (state in (
        'OPEN', 'TAKING', 'PAID', 'CANCELLED', 'ARRIVED', 'PAID_OTHERWISE', 'WRITTEN_OFF'));
