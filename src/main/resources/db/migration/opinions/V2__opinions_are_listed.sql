-- Lists by station and by street, newest first.
create index opinion_station on opinions.opinion (station, filed_at desc, id desc);
create index opinion_street on opinions.opinion (left(region, 9), filed_at desc, id desc);
