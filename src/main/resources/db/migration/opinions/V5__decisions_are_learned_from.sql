-- The newest decisions, from which categories are learned.
create index opinion_accepted on opinions.opinion (filed_at desc) where stage = 'Accepted';
