-- The rate that was meant: the nearest quarter of a percent, where it gives the amount within `tolerance`. Where one
-- amount at most was rounded and the rate gives whole cents, there was nothing to round.
create or replace function tieout.rate_of(withheld numeric, gross numeric, tolerance numeric) returns numeric
  language sql immutable parallel safe
  return case
    when
      gross <> 0
      and abs(withheld - round(withheld / gross * 400) / 400 * gross)
        <= case when tolerance < 0.02 and round(withheld / gross * 400) * gross % 4 = 0 then 0 else tolerance end
      then round(withheld / gross * 400) / 400
  end;
