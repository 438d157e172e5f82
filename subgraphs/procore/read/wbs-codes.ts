import { WbsCodeRow } from '../records/wbs-code.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** The work breakdown structure of a project, one list. */
export function createWbsCodeSource(reads: Reads) {
  return async (project: string, at: ReadAt, updatedAfter?: string): Promise<WbsCodeRow[]> => {
    const ask = { resource: resources.wbsCodes, place: { project } }
    const { value, fetchedAt } = await reads.list(`wbs-codes:${project}`, at, ask, { updatedAfter })
    return reads.once(value, () =>
      value.map(raw => new WbsCodeRow(raw, { fetchedAt, place: [project] })),
    )
  }
}
