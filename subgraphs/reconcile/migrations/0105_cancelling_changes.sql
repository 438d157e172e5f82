-- Commitments of which the lines of Procore's change orders say something that the change orders do not.
create or replace view tieout.coded_by_lines as
  select pair.commitment_pair_id
  from tieout.change_order_pair as pair
  where
    pair.field_counts and pair.books_id is not null
    -- What changes no amount may move amounts from code to code.
    or pair.own_verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    and coalesce(pair.field_amount, pair.books_amount) = 0
  union all
  -- Of two that cancel one undoes the other where both are on the same codes.
  select commitment_pair_id
  from tieout.change_order_pair
  where field_counts and field_amount <> 0
  group by commitment_pair_id, abs(field_amount)
  having count(distinct sign(field_amount)) = 2;
