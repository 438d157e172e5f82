import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** The bare variance join of every invoice, in DuckDB, over the files of a company. */
export interface VarianceJoin extends Disposable {
  /** Reads the files and joins. */
  fromFiles(): Promise<Variance>
  /** Joins what was read before. */
  fromTables(): Promise<Variance>
}

export interface Variance {
  pairs: number
  differing: number
}

/** Capitals and digits, without the zeros in front of a number. */
const keyMacro = String.raw`create macro key_of(text) as regexp_replace(
  regexp_replace(upper(text), '[^A-Z0-9]', '', 'g'), '(^|[A-Z])0+([0-9])', '\1\2', 'g')`
const COUNTED = "('approved', 'approved_as_noted', 'pending_owner_approval', 'paid')"
/** A requisition may be large, since it carries every line. */
const OBJECT_BYTES_MAX = 64 * 1024 * 1024

export async function openVarianceJoin(companyDir: string): Promise<VarianceJoin> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const json = (name: string, columns: string) =>
    `read_json('${join(companyDir, 'procore', `${name}.json`)}', format = 'array',
       maximum_object_size = ${OBJECT_BYTES_MAX}, columns = {${columns}})`
  const contract = "id: 'BIGINT', number: 'VARCHAR'"
  const files = {
    contracts: `select * from ${json('work_order_contracts', contract)}
      union all select * from ${json('purchase_order_contracts', contract)}`,
    requisitions: `select * from ${json(
      'requisitions',
      "commitment_id: 'BIGINT', invoice_number: 'VARCHAR', status: 'VARCHAR', total_claimed_amount: 'DECIMAL(18,2)'",
    )}`,
    distributions: `select Commitment, Invoice, Amount::decimal(18,2) as Amount
      from read_csv('${join(companyDir, 'sage300', 'APM_MASTER__DISTRIBUTION.csv')}', all_varchar = true)`,
  }
  await connection.run(keyMacro)
  for (const [name, query] of Object.entries(files))
    await connection.run(`create table ${name} as ${query}`)

  async function ask(source: Record<keyof typeof files, string>): Promise<Variance> {
    const reader = await connection.runAndReadAll(`
      with procore as (
        select key_of(contracts.number) as commitment, key_of(invoice_number) as invoice,
          sum(total_claimed_amount) as gross
        from (${source.requisitions}) as requisitions
        join (${source.contracts}) as contracts on contracts.id = commitment_id
        where status in ${COUNTED}
        group by all
      ),
      sage as (
        select key_of(Commitment) as commitment, key_of(Invoice) as invoice, sum(Amount) as gross
        from (${source.distributions}) group by all
      )
      select count(*)::integer as pairs,
        (count(*) filter (where procore.gross is distinct from sage.gross))::integer as differing
      from procore full join sage using (commitment, invoice)`)
    const [row] = reader.getRowObjects()
    return { pairs: Number(row?.['pairs']), differing: Number(row?.['differing']) }
  }

  return {
    fromFiles: () => ask(files),
    fromTables: () =>
      ask({
        contracts: 'from contracts',
        requisitions: 'from requisitions',
        distributions: 'from distributions',
      }),
    [Symbol.dispose]() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
