import type { Raw } from './client.ts'
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
  byNumber: ReadonlyMap<string, CostCodeRow>
}

export function costCodesOf(rows: CostCodeRow[]): CostCodes {
  const byId = new Map<string, CostCodeRow>()
  const byNumber = new Map<string, CostCodeRow>()
  for (const row of rows) {
    byId.set(textOf(row.raw, 'id') ?? '', row)
    if (row.number !== null) byNumber.set(row.number, row)
  }
  return { byId, byNumber }
}

/** The coding of a schedule-of-values line, which carries its cost code and type whole. */
export function codingOfLine(line: Raw): Coding {
  const code = innerOf(line, 'cost_code')
  return {
    costCode: textOf(code, 'full_code'),
    costType: textOf(innerOf(line, 'line_item_type'), 'code'),
    extra: subJobOf(code),
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
  const known = codes.byId.get(textOf(item, 'cost_code_id') ?? '') ?? codeIn(flat, codes)
  const code = known?.number ?? segmentOf(segments, 'cost_code') ?? flat.split('.')[0] ?? ''
  const after = code === '' ? -1 : flat.indexOf(`${code}.`)
  return {
    costCode: code || null,
    costType:
      segmentOf(segments, 'line_item_type') ??
      (after === -1 ? null : flat.slice(after + code.length + 1) || null),
    extra: known?.extra ?? segmentOf(segments, 'sub_job') ?? null,
  }
}

/** The sub job of a cost code; null for a code of the base job. */
export function subJobOf(code: Raw): string | null {
  return textOf(code, 'biller_type') === 'SubJob' ? textOf(code, 'biller') : null
}

/** The longest run of dotted segments that is a cost code of the project. */
function codeIn(flat: string, codes: CostCodes): CostCodeRow | undefined {
  const segments = flat.split('.')
  for (let length = segments.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= segments.length; from += 1) {
      const found = codes.byNumber.get(segments.slice(from, from + length).join('.'))
      if (found) return found
    }
  }
  return undefined
}

function segmentOf(segments: Raw[], type: string): string | undefined {
  const segment = segments.find(candidate => textOf(candidate, 'segment_type') === type)
  return segment ? (textOf(segment, 'code') ?? undefined) : undefined
}
