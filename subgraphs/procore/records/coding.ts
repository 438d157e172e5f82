import type { SubJobs } from '../read/sub-jobs.ts'
import type { Raw } from '../wire/client.ts'
import { innerOf, rowsOf, textOf } from './fields.ts'
import type { CostCodeRow } from './rows.ts'

/** Where a line is charged. */
export interface Coding {
  costCode: string | null
  costType: string | null
  extra: string | null
}

/** The cost codes of a project, for lines that only refer to them. */
export interface CostCodes {
  byId: ReadonlyMap<string, CostCodeRow>
  /** A sub job may have the same numbers as the base job. */
  byNumber: ReadonlyMap<string, CostCodeRow[]>
}

export function costCodesOf(rows: CostCodeRow[]): CostCodes {
  return {
    byId: new Map(rows.map(row => [textOf(row.raw, 'id') ?? '', row])),
    byNumber: Map.groupBy(rows, row => row.number ?? ''),
  }
}

/** The coding of a schedule-of-values line, which carries its cost code and type whole. */
export function codingOfLine(line: Raw, subJobs: SubJobs): Coding {
  const code = innerOf(line, 'cost_code')
  return {
    costCode: textOf(code, 'full_code'),
    costType: textOf(innerOf(line, 'line_item_type'), 'code'),
    extra: subJobOf(code, subJobs),
  }
}

/**
 * The coding of a line that has a cost_code_id, or only a WBS code such as "02-300.S" (cost code,
 * cost type; before them the sub job, if the project has any).
 */
export function codingOfItem(item: Raw, codes: CostCodes): Coding {
  const wbs = innerOf(item, 'wbs_code')
  const segments = rowsOf(wbs, 'segment_items')
  const flat = textOf(wbs, 'flat_code') ?? ''
  const subJob = segmentOf(segments, 'sub_job')
  const known = codes.byId.get(textOf(item, 'cost_code_id') ?? '') ?? codeIn(flat, codes, subJob)
  const code = known?.number ?? segmentOf(segments, 'cost_code') ?? flat.split('.')[0] ?? ''
  const after = code === '' ? -1 : flat.indexOf(`${code}.`)
  return {
    costCode: code || null,
    costType:
      segmentOf(segments, 'line_item_type') ??
      (after === -1 ? null : flat.slice(after + code.length + 1) || null),
    extra: known ? known.extra : (subJob ?? null),
  }
}

/** The code of a cost code's sub job, or its name where that is all there is; null for the base job. */
export function subJobOf(code: Raw, subJobs: SubJobs): string | null {
  if (textOf(code, 'biller_type') !== 'SubJob') return null
  return subJobs.get(textOf(code, 'biller_id') ?? '') ?? textOf(code, 'biller')
}

/**
 * The longest run of dotted segments that is a cost code of the project. Of several with that number
 * it is the one of the sub job that is named beside it, else the one of the base job.
 */
function codeIn(flat: string, codes: CostCodes, subJob?: string): CostCodeRow | undefined {
  const segments = flat.split('.')
  for (let length = segments.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= segments.length; from += 1) {
      const found = codes.byNumber.get(segments.slice(from, from + length).join('.')) ?? []
      const named = new Set([subJob, ...segments.toSpliced(from, length)])
      const [only, ...others] = found
      const best =
        found.find(row => row.extra !== null && named.has(row.extra)) ??
        found.find(row => row.extra === null) ??
        (others.length === 0 ? only : undefined)
      if (best) return best
    }
  }
  return undefined
}

function segmentOf(segments: Raw[], type: string): string | undefined {
  const segment = segments.find(candidate => textOf(candidate, 'segment_type') === type)
  return segment ? (textOf(segment, 'code') ?? undefined) : undefined
}
