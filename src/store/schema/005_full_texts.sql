-- Truth. The open-access full text of a record, apart from it: most questions are answered without.
create table full_text (
  record_id integer primary key references record on delete cascade,
  compression text not null,
  body blob not null  -- unpacked: a record as JSON that has its full text and nothing else
) strict;
