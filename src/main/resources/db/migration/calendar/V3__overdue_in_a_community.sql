-- How long after its day a matter may stay with its community before it goes up to the street by rule.
insert into calendar.time_limit (kind, region, amount, unit, version, valid_from, basis) values
    ('ESCALATE', '', 5, 'WORKING_DAYS', '2026-1', '2020-01-01',
        '本系统默认（无上位规定），可由本地调整；依“小事社区办、大事街道议、难事代表提”的工作机制');
