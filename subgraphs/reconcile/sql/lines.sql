-- The lines of commitments, with what both sides say of each.
-- $1: the commitment pairs to show.
select * from tieout.commitment_line where commitment_pair_id = any ($1)
