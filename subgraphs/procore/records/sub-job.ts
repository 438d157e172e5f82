import { moment, text } from './field.ts'
import { record } from './record.ts'

export class SubJobRow extends record({
  type: 'ProcoreSubJob',
  noun: 'sub job',
  kind: 'SubJob',
  from: ['subJobs'],
  fields: {
    number: text('code'),
    name: text('name?'),
    updatedAt: moment('updated_at?'),
  },
}) {}

/** The codes of a project's sub jobs by their ids: what the books call extras. */
export type SubJobs = ReadonlyMap<string, string>

export const NO_SUB_JOBS: SubJobs = new Map()

/** The code of a cost code's sub job, or its name where that is all there is; null for the base job. */
export function subJobOf(
  code: { biller: string | null; billerType: string | null; billerId: string | null },
  subJobs: SubJobs,
): string | null {
  if (code.billerType !== 'SubJob') return null
  return subJobs.get(code.billerId ?? '') ?? code.biller
}
