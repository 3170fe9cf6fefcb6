-- The spread of a topic counts households now, as far as people left anything that tells them apart.
insert into opinions.topic_weight (region, voices, growth, spread, days, fewest, recent_days, window_days, version, basis,
                                   valid_from)
select region, voices, growth, spread, days, fewest, recent_days, window_days, '2026-2',
       '本系统默认（无上位规定），可由本地调整：人数最重，其次是近来增长和涉及户数，再次是拖了多久。这一版起按户数算，不再按地点数', current_date
  from opinions.topic_weight
 where region = '' and version = '2026-1';
