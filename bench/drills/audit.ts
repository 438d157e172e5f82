import type { Pool } from 'pg'
import type { Random } from '../../sandbox/generate/random.ts'
import { verifyAsSeen } from '../../subgraphs/reconcile/audit/verify.ts'
import { undone } from '../../subgraphs/reconcile/sql/as-if.ts'
import type { DrillTieout } from './world.ts'

const AUDIT = `{
  auditVerification {
    isIntact entryCount faults { message }
    completeness {
      period auditedCount foundCount missing { id } unaudited { id } systems { system isSearched unknownWrites }
    }
  }
}`

export interface Audit {
  entries: number
  /** Writes that succeeded, and of these what the systems show. */
  audited: number
  found: number
  problems: string[]
}

/** The audit is whole, and knows all that is seen to be written, and nothing else. */
export async function auditOf({ ask }: DrillTieout): Promise<Audit> {
  const { data, errors } = await ask(AUDIT)
  if (!data)
    return { entries: 0, audited: 0, found: 0, problems: errors.map(({ message }) => message) }
  const { isIntact, entryCount: entries, faults, completeness } = data.auditVerification
  const problems: string[] = isIntact
    ? []
    : faults.map(({ message }: { message: string }) => message)
  let [audited, found] = [0, 0]
  for (const each of completeness) {
    audited += each.auditedCount
    found += each.foundCount
    for (const { id } of each.missing) problems.push(`Nobody sees what ${id} wrote.`)
    for (const { id } of each.unaudited) problems.push(`${id} is not in it.`)
    for (const { system, isSearched, unknownWrites } of each.systems) {
      if (system === 'SAGE300' && !isSearched) problems.push('Nobody looked for more in Sage.')
      for (const file of unknownWrites) problems.push(`Sage shows ${file}, which is not in it.`)
    }
  }
  return { entries, audited, found, problems: problems.map(problem => `Audit: ${problem}`) }
}

/** What somebody with every right does to one entry of the audit, and what is to be told of it there. */
const WAYS = [
  {
    what: 'changed',
    code: 'CHANGED',
    sql: `update tieout.audit_entry
          set body = jsonb_set(body::jsonb, '{by}', '"somebody else"')::text where sequence = $1`,
  },
  {
    what: 'removed',
    code: 'REMOVED',
    sql: 'delete from tieout.audit_entry where sequence = $1',
  },
  {
    what: 'put in the place of the next',
    code: 'CHANGED',
    sql: `update tieout.audit_entry as entry set body = other.body, hash = other.hash
          from tieout.audit_entry as other
          where entry.sequence in ($1::bigint, $1::bigint + 1)
            and other.sequence = 2 * $1::bigint + 1 - entry.sequence`,
  },
] as const

const ENTRIES_COUNT = 5

/** Tampers with some entries, one after the other and without a trace; those that are not found where they are. */
export async function untold(
  store: Pool,
  random: Random,
): Promise<{ tamperedCount: number; problems: string[] }> {
  const { rows } = await store.query<{ sequence: number }>('select sequence from tieout.audit_head')
  const last = rows[0]?.sequence ?? 0
  const problems: string[] = []
  for (const { what, code, sql } of WAYS) {
    for (let count = 0; count < ENTRIES_COUNT; count += 1) {
      const sequence = random.between(1, last - 1)
      const { faults } = await undone(store, async client => {
        await client.query('alter table tieout.audit_entry disable trigger user')
        await client.query(sql, [sequence])
        return verifyAsSeen(client)
      })
      const [first] = faults
      if (first?.code !== code || first.sequence !== sequence) {
        problems.push(
          `Entry ${sequence} of the audit was ${what}, and ${first?.message ?? 'nobody is told'}`,
        )
      }
    }
  }
  return { tamperedCount: WAYS.length * ENTRIES_COUNT, problems }
}
