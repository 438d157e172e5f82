import { gid, parseGid } from '#lib/ids'
import { connectPool } from '#lib/postgres'
import { pruned } from './changes.ts'

/**
 * What has changed since, for whoever wants to be told at once: findings out of the log of changes, operations out
 * of the audit. Both are written in the transaction of what they tell, and show in the order of their positions, so
 * that who has read up to one has missed nothing.
 */
export interface EventStore {
  /** The last position now. */
  latest(kind: EventKind): Promise<number>
  /** Positions after `after`, each with the id of what changed. Throws HISTORY_PRUNED. */
  after(kind: EventKind, after: number, of: string | undefined): Promise<ChangeEvent[]>
  close(): Promise<void>
}

export type EventKind = 'operationUpdated' | 'findingChanged'

export interface ChangeEvent {
  position: number
  id: string
}

const POOL_SIZE = 2
const EVENTS_MAX = 500

export function openEventStore(databaseUrl: string): EventStore {
  const pool = connectPool(databaseUrl, { applicationName: 'tieout events', max: POOL_SIZE })
  return {
    async latest(kind) {
      const { rows } = await pool.query<{ position: number }>(LATEST[kind])
      return rows[0]?.position ?? 0
    },
    async after(kind, after, of) {
      if (kind === 'operationUpdated') {
        const wanted = of === undefined ? null : uuidOf(of)
        const { rows } = await pool.query<{ position: number; id: string }>(OPERATIONS, [
          after,
          wanted,
        ])
        return rows.map(({ position, id }) => ({ position, id: gid('tieout', 'Operation', id) }))
      }
      if (of !== undefined) parseGid(of, 'projectId', { system: 'tieout', kind: 'Project' })
      const { rows } = await pool.query<ChangeEvent & { pruned_to: number }>(FINDINGS, [
        after,
        of ?? null,
      ])
      const prunedTo = rows[0]?.pruned_to ?? 0
      if (after < prunedTo) throw pruned()
      return rows.filter(({ position }) => position !== null)
    },
    close: () => pool.end(),
  }
}

const LATEST: Record<EventKind, string> = {
  operationUpdated: 'select sequence as position from tieout.audit_head',
  findingChanged: 'select max(position) as position from tieout.flat_change',
}

/** Of what changed several times the last one is told. */
const OPERATIONS = `
  select max(sequence) as position, operation_id as id
  from (
    select sequence, operation_id from tieout.audit_entry
    where sequence > $1 and operation_id is not null and ($2::text is null or operation_id = $2)
    order by sequence limit ${EVENTS_MAX}
  ) as entry
  group by operation_id order by 1`

const FINDINGS = `
  select clock.pruned_to, event.position, event.id
  from tieout.flat_clock as clock
  left join lateral (
    select max(position) as position, id
    from (
      select position, id from tieout.flat_change
      where position > $1 and kind = 'FINDING' and ($2::text is null or project_key = $2)
      order by position limit ${EVENTS_MAX}
    ) as change
    group by id
  ) as event on true
  order by event.position`

function uuidOf(id: string): string {
  return parseGid(id, 'id', { system: 'tieout', kind: 'Operation' }).key.join('/')
}
