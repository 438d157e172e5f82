-- The same as before in half the time: most numbers have no letter of another alphabet, digits are counted without a
-- pattern, and a function that is not strict stands in the place of its call, which saves the call of another one.
create or replace function tieout.plain_number(number text) returns text
  language sql immutable parallel safe
  return case
    when octet_length(number) = char_length(number) then upper(number)
    else regexp_replace(
      translate(upper(number), U&'\00AD\200B\200C\200D\2060\FEFF', ''),
      '[\u00a0\u00b7\u2000-\u206f\u2212\u3000-\u303f\ufe30-\ufe6f\uff01-\uff0f]', ' ', 'g'
    )
  end;

create or replace function tieout.number_key(number text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    regexp_replace(
      regexp_replace(tieout.plain_number(number), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'),
      '([0-9])[\s!-/:-@\[-`{-~]+(?=[0-9])', '\1-', 'g'
    ),
    '(?<![0-9])-|-(?![0-9])|[\s!-,./:-@\[-`{-~]', '', 'g'
  );

create or replace function tieout.number_bare(number text) returns text
  language sql immutable parallel safe
  return case
    when length(number) - length(translate(number, '0123456789', '')) >= 4
      then regexp_replace(tieout.plain_number(number), '[\s!-/:-@\[-`{-~]', '', 'g')
  end;
