import { isObject, type Raw } from '../wire/json.ts'
import { type Amount, isNothing } from './amounts.ts'
import type { CostCodeRow, CostCodes } from './cost-code.ts'
import { derived, money, quantity, reference, text } from './field.ts'
import { parts } from './record.ts'
import { NO_SUB_JOBS, type SubJobs, subJobOf } from './sub-job.ts'
import { textOf } from './values.ts'

/** Where a line is charged. */
export interface Coding {
  costCode: string | null
  costType: string | null
  extra: string | null
}

/** What a line has to tell for the groups of fields below. */
export interface Charged {
  readonly coding: Coding
  readonly at: { currency: string }
}

export const coded = {
  costCode: derived((line: Pick<Charged, 'coding'>) => line.coding.costCode),
  costType: derived((line: Pick<Charged, 'coding'>) => line.coding.costType),
  extra: derived((line: Pick<Charged, 'coding'>) => line.coding.extra),
}

/** The same in the currency of the record above. */
export const charge = {
  ...coded,
  currency: derived((line: Charged) => line.at.currency),
}

interface Unitary {
  readonly statedQuantity: Amount
  readonly statedUnitCost: Amount
}

/** A lump-sum line has units of zero, which would read as a free of charge unit price. */
export const units = {
  statedQuantity: quantity('quantity?'),
  statedUnitCost: money('unit_cost?'),
  unitOfMeasure: text('uom?'),
  quantity: derived((line: Unitary) =>
    isNothing(line.statedQuantity) ? null : line.statedQuantity,
  ),
  unitCostAmount: derived((line: Unitary) =>
    isNothing(line.statedQuantity) ? null : line.statedUnitCost,
  ),
}

/** The cost code and type of a line that carries them whole. */
export const wholeCode = {
  codeNumber: text('cost_code?.full_code?'),
  codeBiller: text('cost_code?.biller*'),
  codeBillerType: text('cost_code?.biller_type*'),
  codeBillerId: reference('cost_code?.biller_id*'),
  typeCode: text('line_item_type?.code?'),
}

/** The same where most lines do not carry it. */
export const rareCode = {
  codeNumber: text('cost_code*.full_code*'),
  codeBiller: text('cost_code*.biller*'),
  codeBillerType: text('cost_code*.biller_type*'),
  codeBillerId: reference('cost_code*.biller_id*'),
  typeCode: text('line_item_type*.code*'),
}

export const wbsCode = {
  wbsCode: text('wbs_code*.flat_code?'),
  segments: parts('wbs_code*.segment_items*', {
    type: text('segment_type?'),
    code: text('code?'),
  }),
}

/** A cost code by its id, or in a WBS code. */
export const wbs = { costCodeId: text('cost_code_id*'), ...wbsCode }

/** The same where its shape is not recorded. */
export const unrecordedWbs = {
  costCodeId: text('cost_code_id~'),
  wbsCode: text('wbs_code~.flat_code~'),
  segments: parts('wbs_code~.segment_items~', {
    type: text('segment_type~'),
    code: text('code~'),
  }),
}

/** Whatever of a cost code a line may carry, where its shape is not recorded. */
export const unrecordedCode = {
  codeId: reference('cost_code~.id~'),
  codeNumber: text('cost_code~.full_code~'),
  codeBiller: text('cost_code~.biller~'),
  codeBillerType: text('cost_code~.biller_type~'),
  codeBillerId: reference('cost_code~.biller_id~'),
  costCodeId: unrecordedWbs.costCodeId,
  typeCode: text('line_item_type~.code~'),
  wbsCode: unrecordedWbs.wbsCode,
  segments: unrecordedWbs.segments,
}

interface WholeCoded {
  codeNumber: string | null
  codeBiller: string | null
  codeBillerType: string | null
  codeBillerId: string | null
  typeCode: string | null
}

interface Coded {
  costCodeId: string | null
  wbsCode: string | null
  segments: Segment[]
}

interface Segment {
  type: string | null
  code: string | null
}

export function carriesCode(line: Raw): boolean {
  return isObject(line['cost_code'])
}

/** The cost codes that lines carry whole. */
export function codesOfLines(lines: Raw[]): Raw[] {
  return lines.map(line => line['cost_code']).filter(isObject)
}

/** A code without a number is told by what it is called and its id, so that it is never taken for another or for none. */
function toldCode(code: unknown): string | null {
  const id = isObject(code) ? textOf(code, 'id') : null
  if (!isObject(code) || id === null) return null
  const name = textOf(code, 'name')?.trim()
  return `${name ? `"${name}"` : 'without a number'} (${id})`
}

/** The coding of a line that carries its cost code and type whole. */
export function codingOfLine(line: WholeCoded & { raw: Raw }, subJobs: SubJobs): Coding {
  return {
    costCode: line.codeNumber ?? toldCode(line.raw['cost_code']),
    costType: line.typeCode,
    extra: subJobOf(
      { biller: line.codeBiller, billerType: line.codeBillerType, billerId: line.codeBillerId },
      subJobs,
    ),
  }
}

/**
 * The coding of a line that has a cost_code_id, or only a WBS code such as "02-300.S" (cost code,
 * cost type; before them the sub job, if the project has any).
 */
export function codingOfItem(item: Coded, codes: CostCodes): Coding {
  const { segments } = item
  const flat = item.wbsCode ?? ''
  const subJob = segmentOf(segments, 'sub_job')
  const known = codes.byId.get(item.costCodeId ?? '') ?? codeIn(flat, codes, subJob)
  const code = known?.number ?? segmentOf(segments, 'cost_code') ?? flat.split('.')[0] ?? ''
  const after = code === '' ? -1 : flat.indexOf(`${code}.`)
  return {
    costCode: code || toldCode(known?.raw),
    costType:
      segmentOf(segments, 'line_item_type') ??
      (after === -1 ? null : flat.slice(after + code.length + 1) || null),
    extra: known ? known.extra : (subJob ?? null),
  }
}

type Chargeable = WholeCoded & Coded & { codeId: string | null; raw: Raw }

/**
 * Where a line is charged. Some lists carry the cost code whole, some in part and some only a WBS
 * code; `codes` complete it, and may be left out when every line carries its own.
 */
export function codingOfCharge(line: Chargeable, codes: CostCodes | undefined): Coding {
  const whole = codingOfLine(line, NO_SUB_JOBS)
  if (!codes) return whole
  const { wbsCode, segments } = line
  const item = codingOfItem(
    { wbsCode, segments, costCodeId: line.codeId ?? line.costCodeId },
    codes,
  )
  return {
    costCode: line.codeNumber ?? item.costCode ?? whole.costCode,
    costType: whole.costType ?? item.costType,
    // The list of codes knows the code of a sub job, the line its name at most.
    extra: item.extra ?? whole.extra,
  }
}

/** Whether the line says all about its cost code that the project's list of codes could add. */
export function carriesItsCode(line: Chargeable): boolean {
  const isWhole =
    line.codeNumber !== null &&
    // The code of a sub job stands in the list only.
    ![null, 'SubJob'].includes(line.codeBillerType) &&
    line.typeCode !== null
  return isWhole || !(line.raw['cost_code'] || line.raw['cost_code_id'] || line.raw['wbs_code'])
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

function segmentOf(segments: Segment[], type: string): string | undefined {
  return segments.find(segment => segment.type === type)?.code ?? undefined
}
