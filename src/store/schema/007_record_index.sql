-- Derived. The full-text index over every record, and what ranking needs beside it. FTS5 reads the
-- texts through the view, so that none is kept twice; the functions are the program's own. Records
-- are put, replaced and taken away by the program alone, which keeps all of this in step.
create view record_text as
  select record_id, record_title(json, packed) as title,
    record_abstract(json, packed) as abstract, record_subjects(json, packed) as subjects
  from record;

create virtual table record_index using fts5 (
  title, abstract, subjects,
  content = 'record_text', content_rowid = 'record_id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
-- A large import writes few large pieces and merges sixteen of a kind at a time.
insert into record_index (record_index, rank) values ('hashsize', 50331648);
insert into record_index (record_index, rank) values ('automerge', 0);

-- What a first look at a candidate needs, for 1,024 neighbouring row ids in one row: two bytes of
-- length in words, two of the year, one of the study type; little-endian, one after another.
create table record_block (
  block integer primary key,  -- row id / 1024
  figures blob not null
) strict;

-- In how many records a common word's stem is; a stem that is not here is rarer. Counted again
-- when the store has grown by an eighth.
create table record_term (
  term text primary key,
  documents integer not null
) strict, without rowid;
create table record_term_count (
  records integer not null,  -- how many there were when terms were counted
  rarest integer not null  -- stems in fewer records were left out
) strict;
create virtual table record_words using fts5vocab (record_index, row);
