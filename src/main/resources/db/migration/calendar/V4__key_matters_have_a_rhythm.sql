-- How often a department tells how far a matter under key supervision has come, and how long before its day that stands first
-- in its list.
insert into calendar.time_limit (kind, region, amount, unit, version, valid_from, basis) values
    ('KEY_NOTE', '', 10, 'WORKING_DAYS', '2026-1', '2020-01-01',
        '本系统默认（无上位规定），可由本地调整；《代表法》（2025年修正）第五十二条只规定主任会议可以确定重点督办的建议，多久报告一次进展由各地定'),
    ('KEY_NOTE_AHEAD', '', 3, 'WORKING_DAYS', '2026-1', '2020-01-01',
        '本系统默认（无上位规定），可由本地调整');
