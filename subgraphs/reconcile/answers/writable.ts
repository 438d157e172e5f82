/** What writes and decisions look up of the records that they name. */

/** What would be written of a record, as far as it is known: as it is, or where what the books have is corrected. */
export interface AmountsToWrite {
  id: string
  amount: string | null
  correction_amount: string | null
}

export interface PairOfRecord {
  record_id: string
  pair_id: string
}

export const PAIR_OF_RECORD = [
  ...['project', 'vendor', 'commitment'].flatMap(kind =>
    ['field_id', 'books_id'].map(
      side =>
        `select ${side} as record_id, id as pair_id from tieout.${kind}_pair where ${side} = any ($1)`,
    ),
  ),
  `select code.id, project_pair.id from procore.cost_code as code
   join tieout.project_pair on project_pair.field_id = code.project_id where code.id = any ($1)`,
].join(' union all ')

export const AMOUNTS_TO_WRITE = `
  select id, field_original_amount as amount, null::numeric as correction_amount
  from tieout.commitment_pair where id = any ($1)
  union all
  select id, field_gross_amount, null from tieout.invoice_pair where id = any ($1)
  union all
  select change_order.id, change_order.field_amount, member.correction_amount
  from tieout.change_order_pair as change_order
  cross join lateral (
    select greatest(
      abs(sum(each.books_amount) filter (where each.books_counts)),
      max(abs(each.field_amount)) filter (where each.field_counts)
    ) as correction_amount
    from tieout.change_order_pair as each
    where
      each.commitment_pair_id = change_order.commitment_pair_id
      and each.group_id = change_order.group_id
  ) as member
  where change_order.id = any ($1)`
