-- Truth. The concepts of one MeSH edition, as NLM's descriptor file has them: all of it or none.
create table mesh_source (
  one integer primary key check (one = 1),
  year integer,
  file text not null,
  imported text not null,
  descriptors integer not null,
  terms integer not null
) strict;

create table mesh_descriptor (
  ui text primary key,
  name text not null,
  terms text not null,  -- one a line, the name first
  trees text not null   -- tree numbers with blanks between them
) strict, without rowid;
