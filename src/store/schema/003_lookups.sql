-- Truth. How look-ups ended ("PubMed has no such PMID" is an answer worth keeping), and the replies
-- that records were read from, so that a better reader can read them again.
create table lookup (
  key text primary key,  -- "pmid 9450830"
  outcome text not null,
  said_by text not null,
  reason text not null,
  asked_at text not null
) strict, without rowid;

create table reply (
  request text primary key,  -- without keys and addresses of the user
  said_by text not null,
  fetched text not null,
  compression text not null,
  body blob not null
) strict;
