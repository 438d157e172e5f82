import type { Pool } from 'pg'
import type { SourceDrift } from '../../types.generated.ts'
import type { System } from '../sources.ts'

/** Since when each drift lasts, over restarts of the subgraph that sees it. */
export interface DriftStore {
  /** Keeps those that last and forgets those that ended, which were seen to be right again. */
  remember(
    system: System,
    drifts: { lasting: readonly Dated[]; ended: readonly Dated[] },
  ): Promise<void>
  /** The drifts with the moment at which each was first seen by any process. */
  dated<Drift extends Dated>(system: System, drifts: readonly Drift[]): Promise<Drift[]>
}

/** One that nobody has seen for so long has ended unseen; should it come back, it is new. */
const FORGOTTEN_AFTER = '30 days'

export function createDriftStore(pool: Pool): DriftStore {
  return {
    async remember(system, { lasting, ended }) {
      await pool.query(
        `delete from tieout.source_drift as known
         using json_to_recordset($2::json)
           as ended (resource text, field text, class text, now text)
         where known.system = $1
           and (known.resource, known.field, known.class, known.now)
             = (ended.resource, ended.field, ended.class, ended.now)`,
        [system, JSON.stringify(ended)],
      )
      await pool.query(
        `insert into tieout.source_drift as known
         select $1, resource, field, class, now, "firstSeenAt", "lastSeenAt"
         from json_to_recordset($2::json) as lasting (
           resource text, field text, class text, now text,
           "firstSeenAt" timestamptz, "lastSeenAt" timestamptz
         )
         on conflict (system, resource, field, class, now) do update
         set last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at)`,
        [system, JSON.stringify(lasting)],
      )
      await pool.query(
        `delete from tieout.source_drift where last_seen_at < now() - interval '${FORGOTTEN_AFTER}'`,
      )
    },
    async dated(system, drifts) {
      if (drifts.length === 0) return []
      const { rows } = await pool.query<Key & { first_seen_at: Date }>(
        `select resource, field, class, now, first_seen_at from tieout.source_drift
         where system = $1`,
        [system],
      )
      const known = new Map(rows.map(row => [keyOf(row), row.first_seen_at.toISOString()]))
      return drifts.map(drift => {
        const before = known.get(keyOf(drift))
        return before !== undefined && before < drift.firstSeenAt
          ? { ...drift, firstSeenAt: before }
          : drift
      })
    },
  }
}

type Key = Pick<SourceDrift, 'resource' | 'field' | 'class' | 'now'>
type Dated = Key & Pick<SourceDrift, 'firstSeenAt' | 'lastSeenAt'>

function keyOf({ resource, field, class: kind, now }: Key): string {
  return JSON.stringify([resource, field, kind, now])
}
