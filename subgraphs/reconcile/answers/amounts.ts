/**
 * By which amount the rows of a list are filtered and ordered, and by how much its sides differ there: expressions
 * over the columns of the list, both without their sign. What is unread differs by nothing that is known.
 */
export interface Sizes {
  amount: string
  difference: string
}

export const SIZES = {
  project: ofItsCommitments('project_pair_id = told_project.id'),
  vendor: ofItsCommitments('vendor_pair_id = told_vendor.id'),
  commitment: ofSides(
    'field_original_amount + field_changes_amount',
    'books_original_amount + books_changes_amount',
  ),
  changeOrder: ofSides('field_amount', 'books_amount'),
  invoice: ofSides('field_gross_amount', 'books_gross_amount'),
  line: ofSides('field_original_amount', 'books_original_amount'),
} as const satisfies Record<string, Sizes>

function ofSides(field: string, books: string): Sizes {
  return {
    amount: `greatest(abs(${field}), abs(${books}))`,
    difference: `case when verdict <> 'UNREAD' then abs(coalesce(${field}, 0) - coalesce(${books}, 0)) end`,
  }
}

/** Of several commitments what they come to in the currency in which that is most; see sql/measures.sql. */
function ofItsCommitments(says: string): Sizes {
  const committed = (most: string) => `(
    select coalesce(max(${most}), 0)
    from (
      select
        sum(field_original_amount + field_changes_amount) as field,
        sum(books_original_amount + books_changes_amount) as books,
        bool_or(verdict = 'UNREAD') as is_unread
      from tieout.commitment_pair
      where ${says} and verdict <> 'NOT_DUE'
      group by currency
    ) as committed
  )`
  return {
    amount: committed('greatest(abs(field), abs(books))'),
    difference: committed(
      'case when not is_unread then abs(coalesce(field, 0) - coalesce(books, 0)) end',
    ),
  }
}
