-- An expert's role is for one place in one project's group, and ends with it.
create index account_grant_expert on people.account_grant (unit) where role = 'EXPERT';
