import { NO_SUB_JOBS, SubJobRow, type SubJobs } from '../records/sub-job.ts'
import { textOf } from '../records/values.ts'
import { isUnreadable } from '../wire/errors.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** Sub jobs hardly ever change, and every line of one refers to it. */
const REFERENCE_FRESH_MS = 3_600_000

export type SubJobSource = ReturnType<typeof createSubJobSource>

export function createSubJobSource(reads: Reads) {
  async function subJobs(project: string, at: ReadAt, freshMs?: number): Promise<SubJobRow[]> {
    const ask = { resource: resources.subJobs, query: { project_id: project } }
    const options = freshMs === undefined ? {} : { freshMs }
    const { value, fetchedAt } = await reads.list(`sub-jobs:${project}`, at, ask, options)
    return reads.once(value, () =>
      value.map(raw => new SubJobRow(raw, { fetchedAt, place: [project] })),
    )
  }

  return {
    subJobs: (project: string, at: ReadAt): Promise<SubJobRow[]> => subJobs(project, at),
    /**
     * What `codes`, which are cost codes, need to name their sub jobs. A cost code tells the name of
     * its sub job and not the code, which is asked for only where there is a sub job at all.
     */
    async subJobsOf(codes: Iterable<Raw>, project: string, at: ReadAt): Promise<SubJobs> {
      if (![...codes].some(code => textOf(code, 'biller_type') === 'SubJob')) return NO_SUB_JOBS
      try {
        const rows = await subJobs(project, at, REFERENCE_FRESH_MS)
        return reads.once(
          rows,
          () =>
            new Map(
              rows.flatMap(row =>
                typeof row.number === 'string' ? [[row.recordId, row.number]] : [],
              ),
            ),
        )
      } catch (thrown) {
        // Without the right to list sub jobs their names have to do.
        if (isUnreadable(thrown)) return NO_SUB_JOBS
        throw thrown
      }
    },
  }
}
