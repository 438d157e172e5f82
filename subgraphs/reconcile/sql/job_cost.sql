-- The commitments of a project by extra, cost code and category, as the books call them, on both sides, beside the
-- budgets and the cost that each keeps. What a commitment has on no code, or is not known by code, is a row of its own, so that
-- every column adds up to the figures of the commitments.
-- $1: the project pair. $2: infinity.
with

-- include: job_cost/now,

-- include: job_cost/rows
