import { moment, record, text } from './record.ts'

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
