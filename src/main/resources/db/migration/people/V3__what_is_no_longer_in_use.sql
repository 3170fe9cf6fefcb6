-- Out of use since that day: it can be chosen no more, and keeps its name for what it did.
alter table people.department add retired_on date;
alter table people.deputy add retired_on date;
alter table people.council_member add retired_on date;
