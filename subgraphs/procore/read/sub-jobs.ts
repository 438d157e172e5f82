import { gid } from '#lib/ids'
import { idOf, momentOf, textOf } from '../records/fields.ts'
import type { SubJobRow } from '../records/rows.ts'
import type { Raw } from '../wire/client.ts'
import { isUnreadable } from '../wire/errors.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** Sub jobs hardly ever change, and every line of one refers to it. */
const REFERENCE_FRESH_MS = 3_600_000

/** The codes of a project's sub jobs by their ids: what the books call extras. */
export type SubJobs = ReadonlyMap<string, string>

const none: SubJobs = new Map()

export type SubJobSource = ReturnType<typeof createSubJobSource>

export function createSubJobSource(reads: Reads) {
  async function subJobs(project: string, at: ReadAt, freshMs?: number): Promise<SubJobRow[]> {
    const ask = { resource: resources.subJobs, query: { project_id: project } }
    const options = freshMs === undefined ? {} : { freshMs }
    const { value, fetchedAt } = await reads.list(`sub-jobs:${project}`, at, ask, options)
    return reads.once(value, () => value.map(raw => subJobRow(project, raw, fetchedAt)))
  }

  return {
    subJobs: (project: string, at: ReadAt): Promise<SubJobRow[]> => subJobs(project, at),
    /**
     * What `codes`, which are cost codes, need to name their sub jobs. A cost code tells the name of
     * its sub job and not the code, which is asked for only where there is a sub job at all.
     */
    async subJobsOf(codes: Iterable<Raw>, project: string, at: ReadAt): Promise<SubJobs> {
      if (![...codes].some(code => textOf(code, 'biller_type') === 'SubJob')) return none
      try {
        const rows = await subJobs(project, at, REFERENCE_FRESH_MS)
        return reads.once(
          rows,
          () => new Map(rows.flatMap(row => (row.number === null ? [] : [[row.key, row.number]]))),
        )
      } catch (thrown) {
        // Without the right to list sub jobs their names have to do.
        if (isUnreadable(thrown)) return none
        throw thrown
      }
    },
  }
}

function subJobRow(project: string, raw: Raw, fetchedAt: string): SubJobRow {
  const id = idOf(raw, 'sub job')
  return {
    __typename: 'ProcoreSubJob',
    id: gid('procore', 'SubJob', project, id),
    key: id,
    number: textOf(raw, 'code'),
    sourceStatus: null,
    fetchedAt,
    raw,
    name: textOf(raw, 'name'),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}
