-- Derived. Everything that can be searched for, one row a claim, reference, record or evidence
-- sentence, and the full-text index over it; dropped and made again from articles and records.
create table entry (
  entry_id integer primary key,
  kind text not null,
  article text not null,  -- '' for a record: it belongs to no single article
  name text not null,
  position integer not null,  -- order within the article
  line integer not null,
  verdict text not null,
  year integer,
  study_type text not null,
  rules text not null,  -- a JSON array of names
  title text not null,
  text text not null,  -- last: what filters and order look at is read without it
  unique (article, kind, name)
) strict;

-- Which articles a record's entry is kept for.
create table entry_article (
  article text not null,
  entry_id integer not null references entry on delete cascade,
  primary key (article, entry_id)
) strict, without rowid;
create index entry_article_by_entry on entry_article (entry_id);

-- Column names equal those of the content table: highlight() needs that.
create virtual table entry_index using fts5 (
  title, text,
  content = 'entry', content_rowid = 'entry_id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

create trigger entry_inserted after insert on entry begin
  insert into entry_index (rowid, title, text) values (new.entry_id, new.title, new.text);
end;
create trigger entry_deleted after delete on entry begin
  insert into entry_index (entry_index, rowid, title, text)
  values ('delete', old.entry_id, old.title, old.text);
end;
create trigger entry_updated after update on entry begin
  insert into entry_index (entry_index, rowid, title, text)
  values ('delete', old.entry_id, old.title, old.text);
  insert into entry_index (rowid, title, text) values (new.entry_id, new.title, new.text);
end;
