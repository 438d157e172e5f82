-- Every export and every page tells the moment of each row: it is made text once, when the row is kept.

-- The form is fixed and knows no language, so that the same moment is always the same text.
create or replace function tieout.moment_text(moment timestamptz) returns text
  language sql immutable parallel safe strict
  return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

alter table tieout.flat_row
  add column moment text not null generated always as (tieout.moment_text(updated_at)) stored;

-- A row begins with its id, and no text inside of JSON has a bare quotation mark.
create or replace function tieout.told_json(body text, moment text) returns text
  language sql immutable parallel safe strict
  return replace(body, '{"id":', '{"updatedAt":"' || moment || '","id":');

create or replace function tieout.flat_json(body text, updated_at timestamptz) returns text
  language sql immutable parallel safe strict
  return tieout.told_json(body, tieout.moment_text(updated_at));
