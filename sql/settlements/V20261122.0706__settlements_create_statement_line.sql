-- Which postings a statement lists, in order. A posting is on one statement at most.
create table settlements_statement_line (
    statement_id binary(16) not null,
    position integer not null,
    journal_id binary(16) not null,
    line_no integer not null,
    constraint settlements_statement_line_pk primary key (statement_id, position),
    constraint settlements_statement_line_posting_uk unique (journal_id, line_no),
    constraint settlements_statement_line_statement_fk foreign key (statement_id) references settlements_statement (id)
);
