-- Truth. What each registry says of a work, whole, as JSON; beside it the columns it is looked up
-- by, all of which can be computed from the JSON.
create table journal (
  journal_id integer primary key,
  name text not null,
  abbreviation text not null,
  initial text not null,  -- the first letter that counts, of the name and of the abbreviation
  abbreviation_initial text not null,
  unique (name, abbreviation)
) strict;
create index journal_by_initial on journal (initial);
create index journal_by_abbreviation_initial on journal (abbreviation_initial);

create table record (
  record_id integer primary key,
  registry text not null,
  preference integer not null,  -- 0 is the registry that is believed first
  work text not null,           -- what names the work in its registry: "pmid 9450830"
  pmid integer,
  pmcid integer,
  doi text,
  bookshelf integer,
  arxiv text,
  folded_title text not null,
  journal_id integer not null references journal,
  year integer,
  electronic_year integer,
  fetched text not null,
  json text not null,
  unique (registry, work)
) strict;
create index record_by_pmid on record (pmid) where pmid is not null;
create index record_by_pmcid on record (pmcid) where pmcid is not null;
create index record_by_doi on record (doi) where doi is not null;
create index record_by_bookshelf on record (bookshelf) where bookshelf is not null;
create index record_by_arxiv on record (arxiv) where arxiv is not null;
create index record_by_title on record (folded_title);
create index record_by_journal on record (journal_id, year);

-- First authors' family names and groups, folded: the names by which prose calls a work.
create table record_name (
  name text not null,
  record_id integer not null references record on delete cascade,
  primary key (name, record_id)
) strict, without rowid;
create index record_name_by_record on record_name (record_id);
