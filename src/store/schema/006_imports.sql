-- Truth. What bulk files bring: many records, kept packed, each with what tells the newer of two
-- forms of a work; works that were withdrawn, so that an older file does not bring them back; and
-- how far each file was read, written in the transaction that has the records read so far.
alter table record add column packed blob;  -- the JSON, compressed; then `json` is ''
alter table record add column edition integer;  -- the file's number; null where it was fetched
alter table record add column version integer not null default 1;
alter table record add column revised text not null default '';  -- "2019-03-31", by the registry

create table withdrawn (
  work text primary key,  -- "pmid 9450830"
  edition integer not null
) strict, without rowid;

create table import_file (
  kind text not null,  -- "pubmed"
  name text not null,
  filter text not null,  -- what was to be kept of it; '' is all
  bytes integer not null,
  beginning text not null,  -- a hash of the first bytes: another file of that name starts anew
  elements integer not null,  -- of the file, that are done
  records integer not null,  -- of them, that were put
  problems integer not null,  -- of them, that could not be read
  finished text,  -- ISO 8601; null while there is more to read
  primary key (kind, name, filter)
) strict, without rowid;
