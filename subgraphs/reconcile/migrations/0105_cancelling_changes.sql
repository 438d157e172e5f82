-- Commitments of which the lines of Procore's change orders say something that the change orders do not.
create or replace view tieout.coded_by_lines as
  select pair.commitment_pair_id
  from tieout.change_order_pair as pair
  where
    pair.field_counts and pair.books_id is not null
    -- What changes no amount may move amounts from code to code.
    or pair.own_verdict in ('MISSING_IN_SAGE', 'MISSING_IN_PROCORE')
    and coalesce(pair.field_amount, pair.books_amount) = 0
    -- Of two that cancel one undoes the other where both are on the same codes. Counted, so that it is looked up for
    -- each and never for the whole company at once.
    or pair.field_counts and pair.field_amount > 0
    and (
      select count(*)
      from tieout.change_order_pair as credit
      where
        credit.commitment_pair_id = pair.commitment_pair_id
        and credit.field_counts
        and credit.field_amount = -pair.field_amount
    ) > 0;
