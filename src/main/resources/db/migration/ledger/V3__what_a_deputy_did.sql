-- What a deputy did in all rooms is read for their portrait; few facts are theirs.
create index fact_deputy on ledger.fact (actor collate "C", at) where starts_with(actor, 'DEPUTY/');
