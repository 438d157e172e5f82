import type { Client } from 'pg'
import { cents, total } from '../rollups.ts'
import { tableOf, unpostedTables } from '../tables.ts'
import { OPERATOR } from './accept.ts'

export interface PostedRecord {
  /** "Commitment" or "Commitment CO". */
  kind: string
  key: string
  amount: string
}

/** What a posting did, and what it left unposted, with the reason. */
export interface Posting {
  posted: PostedRecord[]
  left: { key: string; reason: string }[]
}

export const stamps = `operator_stamp = '${OPERATOR}', date_stamp = current_date, time_stamp = localtime(0)`

/** The three levels of job cost that repeat the same roll-ups. */
export const levels = [
  { table: 'jcm_master__category', key: ['job', 'extra', 'cost_code', 'category'] },
  { table: 'jcm_master__cost_code', key: ['job', 'extra', 'cost_code'] },
  { table: 'jcm_master__job', key: ['job'] },
]

const approvedLines = `jcm_new__commitment_co_item l
  join jcm_new__commitment_co h using (commitment, commitment_co)
  where h.status = 'Approved'`
const pendingLines = `jcm_new__commitment_co_item l
  join jcm_new__commitment_co h using (commitment, commitment_co)
  where h.status <> 'Approved'`

/**
 * Posts every unposted commitment and change order, whoever imported it: into the master files,
 * with all roll-ups and, for approved change orders, job cost transactions. Call it in a
 * transaction. Amounts are added to the roll-ups as they stand; a wrong total stays wrong by as much.
 */
export async function postUnposted(client: Client): Promise<PostedRecord[]> {
  const posted = await client.query<PostedRecord>(
    `select 'Commitment' kind, rtrim(commitment) key, amount::numeric(15,2)::text amount from jcm_new__commitment
     union all
     select 'Commitment CO', rtrim(commitment) || ' / ' || rtrim(commitment_co), amount::numeric(15,2)::text
       from jcm_new__commitment_co
     order by 1, 2`,
  )
  await rollUp(client, 'jcm_new__commitment_item l where true', ['original', 'revised'])
  await addItemsOfChangeOrders(client)
  await rollUp(client, approvedLines, ['approved', 'revised'])
  await rollUp(client, pendingLines, ['pending'])
  await client.query(
    `update jcm_master__commitment t
        set approved_commitment_changes = ${cents('t.approved_commitment_changes + s.amount')}, ${stamps}
       from (select l.commitment, ${total('l.amount')} amount from ${approvedLines} group by 1) s
      where s.commitment = t.commitment`,
  )
  await writeJobCostTransactions(client)
  for (const twin of unpostedTables()) {
    const master = twin.name.replace('_NEW__', '_MASTER__')
    const columns = twin.columns.map(column => column.sqlName).join(', ')
    await client.query(`insert into ${master} (${columns}) select ${columns} from ${twin.name}`)
    await client.query(`delete from ${twin.name}`)
  }
  return posted.rows
}

type RollupName = 'original' | 'approved' | 'revised' | 'pending'
const rollupColumns: Readonly<Record<RollupName, string>> = {
  original: 'original_commitment',
  approved: 'approved_commitment_changes',
  revised: 'revised_commitment',
  pending: 'pending_commitment_changes',
}

/** Adds the amounts of `lines` (a from clause with alias l) to category, cost code and job. */
async function rollUp(client: Client, lines: string, names: readonly RollupName[]): Promise<void> {
  for (const { table, key } of levels) {
    const assignments = names.map(name => {
      const column = rollupColumns[name]
      return `${column} = ${cents(`t.${column} + s.amount`)}`
    })
    const keyOfLine = key.map(column => `l.${column}`).join(', ')
    await client.query(
      `update ${table} t set ${assignments.join(', ')}, ${stamps}
         from (select ${keyOfLine}, ${total('l.amount')} amount from ${lines} group by ${keyOfLine}) s
        where ${key.map(column => `s.${column} = t.${column}`).join(' and ')}`,
    )
  }
}

/**
 * An approved change order changes its items, and makes those it adds: such an item has no original
 * amount, only an approved change. The description of a line becomes the item's.
 */
async function addItemsOfChangeOrders(client: Client): Promise<void> {
  await client.query(
    `insert into jcm_master__commitment_item
            (commitment, item_number, description, job, extra, cost_code, category, unit_cost)
     select l.commitment, l.item_number, l.description, l.job, l.extra, l.cost_code, l.category, l.unit_cost
       from ${approvedLines}
     on conflict do nothing`,
  )
  await client.query(
    `update jcm_master__commitment_item t
        set approved_commitment_co_amount = ${cents('t.approved_commitment_co_amount + s.amount')},
            approved_commitment_co_units =
              round((t.approved_commitment_co_units + s.units)::numeric, 4)::float8,
            description = case when s.description = '' then t.description else s.description end,
            ${stamps}
       from (select l.commitment, l.item_number, ${total('l.amount')} amount, sum(l.units) units,
                    max(l.description) description
               from ${approvedLines} group by 1, 2) s
      where s.commitment = t.commitment and s.item_number = t.item_number`,
  )
}

async function writeJobCostTransactions(client: Client): Promise<void> {
  const table = tableOf('JCT_CURRENT__TRANSACTION').name
  await client.query(
    `insert into ${table}
            (job, extra, cost_code, category, transaction_type, run, sequence, transaction_date,
             accounting_date, description, units, unit_cost, amount, application_of_origin, vendor,
             commitment_type, commitment, commitment_line_item, commitment_co,
             operator_stamp, date_stamp, time_stamp)
     select l.job, l.extra, l.cost_code, l.category, 'Aprvd cmtt CO',
            (select coalesce(max(run), 0) + 1 from ${table}),
            row_number() over (order by l.commitment, l.commitment_co, l.item_number), h.date,
            h.date, l.description, l.units, l.unit_cost, l.amount, 'JC', c.vendor,
            c.commitment_type, l.commitment, l.item_number, l.commitment_co,
            '${OPERATOR}', current_date, localtime(0)
       from jcm_new__commitment_co_item l
       join jcm_new__commitment_co h using (commitment, commitment_co)
       join jcm_master__commitment c using (commitment)
      where h.status = 'Approved'`,
  )
}
