-- Truth. The bytes of every version of every article: an audit is a pure function of them and of
-- the records, so that it can be computed again whenever it is asked for.
create table article (
  article_id integer primary key,  -- the highest is the one read last
  name text not null,
  format text not null,
  sha256 text not null,
  bytes blob not null,
  read_at text not null,
  unique (name, sha256)
) strict;
