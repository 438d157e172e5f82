import DataLoader from 'dataloader'
import type { Pool } from 'pg'
import type { Bound } from '#lib/request'
import type { ReadingRow } from '../ground.ts'
import type { Chosen } from './conditions.ts'

/** What rests on a reading that is not as it should be; 0049_held_back.sql says what does. */
export interface RestingOn {
  system: ReadingRow['system']
  /** A list that was not read: of a project, or of every one. */
  list: ReadingRow['list']
  project: string | null
  /** Not a whole list, but what is wrong with one record of this commitment. */
  ofRecord: { commitment: string; reason: string | null } | null
}

export function restingOn(row: ReadingRow): RestingOn {
  const { system, project_pair_id: project, commitment_pair_id: commitment, reason } = row
  return commitment !== undefined && row.unread_list === null
    ? { system, list: row.list, project, ofRecord: { commitment, reason } }
    : { system, list: row.unread_list ?? row.list, project, ofRecord: null }
}

export function heldBackBy({ system, list, project, ofRecord }: RestingOn): Chosen {
  return ofRecord
    ? {
        where: `fingerprint in (
          select fingerprint from tieout.held_back
          where
            system = $1 and list = $2 and unread_list is null and commitment_pair_id = $3
            and reason is not distinct from $4
        )`,
        parameters: [system, list, ofRecord.commitment, ofRecord.reason],
      }
    : {
        where: `fingerprint in (
          select fingerprint from tieout.held_back
          where
            system = $1 and unread_list = $2 and ($3::text is null or project_pair_id = $3)
        )`,
        parameters: [system, list, project],
      }
}

export function createAffectedCounts(
  pool: Pool,
  bound: Bound | undefined,
): DataLoader<RestingOn, number, string> {
  return new DataLoader<RestingOn, number, string>(
    async asked => {
      const projects = asked.map(({ project }) => project)
      const { rows } = await pool.query<{ place: number; count: number }>(AFFECTED_COUNTS, [
        JSON.stringify(
          asked.map(({ ofRecord, ...each }, place) => ({ ...each, ...ofRecord, place })),
        ),
        projects.includes(null) ? null : projects,
        bound ? JSON.stringify(bound) : null,
      ])
      const counts = new Map(rows.map(({ place, count }) => [place, count]))
      return asked.map((_, place) => counts.get(place) ?? 0)
    },
    { cacheKeyFn: asked => JSON.stringify(asked) },
  )
}

const AFFECTED_COUNTS = `
  select asked.place, count(distinct affected.commitment_pair_id)::integer as count
  from jsonb_to_recordset($1::jsonb)
    as asked (place integer, system text, list text, project text, commitment text, reason text)
  join tieout.affected_commitment as affected
    on affected.system = asked.system
    and case
      when asked.commitment is null then
        affected.unread_list = asked.list
        and (asked.project is null or affected.project_pair_id = asked.project)
      else
        affected.unread_list is null
        and affected.list = asked.list
        and affected.commitment_pair_id = asked.commitment
        and affected.reason is not distinct from asked.reason
    end
  where
    ($2::text[] is null or affected.project_pair_id = any ($2))
    and (
      $3::jsonb is null
      or affected.commitment_pair_id in (select tieout.bound_commitments($3::jsonb))
    )
  group by asked.place`
