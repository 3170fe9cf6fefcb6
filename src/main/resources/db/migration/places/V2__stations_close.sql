-- Closed since that day: it takes nothing new, and keeps its name for what it did.
alter table places.station add retired_on date;
