-- P99 comes before P100: a street's numbers in the order in which they were given.
create index project_number on claims.project (left(id, 9), length(id), id);
