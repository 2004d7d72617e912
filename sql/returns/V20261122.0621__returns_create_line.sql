-- Units of an order line in a return: how many were announced, how many were accepted, and from which place on.
create table returns_line (
    return_id binary(16) not null,
    line_no   integer    not null,
    units     integer    not null,
    accepted  integer    not null,
    from_unit integer    not null,
    constraint returns_line_pk primary key (return_id, line_no),
    constraint returns_line_return_fk foreign key (return_id) references returns_return (id),
    constraint returns_line_units_ck check (units > 0 and accepted between 0 and units and from_unit >= 0)
);
