-- SHA-256 of what the form said: the same key with something else in it is no repetition, and nothing of it is dropped unsaid.
alter table claims.form add column content bytea;
