-- What people call a record in a sentence: its number, and where it has none its title and its id.
create function tieout.told_number(number text, title text, id text) returns text
  language sql immutable parallel safe
  return coalesce(
    nullif(btrim(number), ''),
    coalesce('"' || nullif(btrim(title), '') || '"', 'without a number')
      || ' (' || regexp_replace(id, '^.*/', '') || ')'
  );
