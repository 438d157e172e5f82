import { moment, reference, text } from './field.ts'
import { type At, given, parts, record } from './record.ts'
import { type SubJobs, subJobOf } from './sub-job.ts'

interface CostCodeAt extends At {
  subJobs: SubJobs
}

export class CostCodeRow extends record({
  type: 'ProcoreCostCode',
  noun: 'cost code',
  kind: 'CostCode',
  from: ['costCodes'],
  rests: ['subJobs'],
  given: given<CostCodeAt>(),
  fields: {
    number: text('full_code!'),
    name: text('name?'),
    sourceStatus: text('deleted_at*'),
    biller: text('biller*'),
    billerType: text('biller_type*'),
    billerId: reference('biller_id*'),
    types: parts('line_item_types*', { code: text('code?') }),
    updatedAt: moment('updated_at?'),
  },
}) {
  get status() {
    return this.sourceStatus === null ? 'ACTIVE' : 'INACTIVE'
  }

  get extra(): string | null {
    return subJobOf(this, this.at.subJobs)
  }

  get costTypes(): string[] {
    return this.types.flatMap(type => type.code ?? [])
  }
}

/** The cost codes of a project, for lines that only refer to them. */
export interface CostCodes {
  byId: ReadonlyMap<string, CostCodeRow>
  /** A sub job may have the same numbers as the base job. */
  byNumber: ReadonlyMap<string, CostCodeRow[]>
}

export function costCodesOf(rows: CostCodeRow[]): CostCodes {
  return {
    byId: new Map(rows.map(row => [row.recordId, row])),
    byNumber: Map.groupBy(rows, row => row.number ?? ''),
  }
}
