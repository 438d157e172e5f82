import type { Pool, PoolClient } from 'pg'
import { FINDING } from '../answers/told.ts'
import type { Acceptance, FindingRow } from '../ground.ts'
import { markJudged } from '../sql/findings.ts'
import type { OperationRow } from './runner/operation.ts'
import type { Database } from './runner/rows.ts'

/** An operation that asks to have a finding accepted, with what it saw of it. */
export type PreparedAcceptance = Pick<OperationRow, 'id' | 'input' | 'result'>

/** Findings as decisions change them, in Postgres. */
export interface FindingRows {
  /** As it is told, held until the transaction ends. */
  hold(client: PoolClient, fingerprint: string): Promise<FindingRow | undefined>
  find(fingerprint: string, client?: Database): Promise<FindingRow | undefined>
  /** The operations that wait to have it accepted. */
  waiting(client: Database, findingId: string): Promise<PreparedAcceptance[]>
  /** Whether the day has begun nowhere any more, by the clock of the store. */
  isOver(client: Database, day: string): Promise<boolean>
  /** The moment at which it is over. */
  endOf(day: string): Promise<Date>
  assign(client: PoolClient, fingerprint: string, assignedTo: string | null): Promise<void>
  /** Null opens it again. Its commitment is judged by whoever judges next. */
  accept(client: PoolClient, fingerprint: string, acceptance: Acceptance | null): Promise<void>
}

export function createFindingRows(pool: Pool): FindingRows {
  async function find(fingerprint: string, client?: Database) {
    const { rows } = await (client ?? pool).query<FindingRow>(
      `select * from ${FINDING} where fingerprint = $1`,
      [fingerprint],
    )
    return rows[0]
  }
  return {
    find,
    async hold(client, fingerprint) {
      await client.query('select from tieout.finding where fingerprint = $1 for update', [
        fingerprint,
      ])
      return find(fingerprint, client)
    },
    async waiting(client, findingId) {
      const { rows } = await client.query<PreparedAcceptance>(
        `select id, input, result from tieout.operation
         where kind = 'FINDING_ACCEPT' and state = 'AWAITING_APPROVAL' and input ->> 'findingId' = $1`,
        [findingId],
      )
      return rows
    },
    async isOver(client, day) {
      const { rows } = await client.query<{ is_over: boolean }>(
        'select $1::date < current_date as is_over',
        [day],
      )
      return rows[0]?.is_over === true
    },
    async endOf(day) {
      const { rows } = await pool.query<{ ends_at: Date }>(
        "select ($1::date + interval '1 day')::timestamptz as ends_at",
        [day],
      )
      if (!rows[0]) throw new Error('a select without a table has one row')
      return rows[0].ends_at
    },
    async assign(client, fingerprint, assignedTo) {
      await client.query(
        `update tieout.finding
         set assigned_to = $2, state = tieout.open_state($2), acceptance = null, updated_at = now()
         where fingerprint = $1`,
        [fingerprint, assignedTo],
      )
    },
    async accept(client, fingerprint, acceptance) {
      await client.query(
        `with decided as (
           update tieout.finding set
             state = case when $2::jsonb is null then tieout.open_state(assigned_to) else 'ACCEPTED' end,
             acceptance = $2, updated_at = now()
           where fingerprint = $1
           returning commitment_pair_id
         )
         ${markJudged('decided')}`,
        [fingerprint, acceptance && JSON.stringify(acceptance)],
      )
    },
  }
}
