import { projectOf } from './company.ts'
import { wbsCode } from './contract-shapes.ts'
import { byRange, byText, type Filters, filtered } from './filters.ts'
import type { Answer, Call } from './http.ts'
import { paged } from './paging.ts'
import { type Row, text } from './row.ts'
import { unset } from './shape.ts'

/** The work breakdown structure of a project: every cost code with every line item type. */

const filters: Filters<Row> = {
  status: byText(row => row['status']),
  updated_at: byRange(row => row['updated_at']),
}

export function listWbsCodes(call: Call): Promise<Answer> {
  const project = text(projectOf(call, call.params['project_id']), 'id')
  const types = [...call.store.lineItemTypes.values()]
  const codes = (call.store.costCodesOf.get(project) ?? []).flatMap(costCode =>
    types.map(type => wholeCode(call, costCode, type)),
  )
  return paged(call, filtered(codes, call.query, filters), 'top', row => row)
}

function wholeCode(call: Call, costCode: Row, type: Row): Row {
  const wbs = wbsCode(call.store, costCode, type) ?? {}
  const flat = text(wbs, 'flat_code')
  const path = text(costCode, 'full_code')
  const [before] = flat.split(`${path}.`)
  const subJob = (before ?? '').replace(/\.$/, '')
  return {
    ...wbs,
    flat_name: wbs['description'] ?? null,
    status: text(costCode, 'deleted_at') === '' ? 'active' : 'inactive',
    created_at: costCode['created_at'] ?? null,
    updated_at: costCode['updated_at'] ?? null,
    segment_items: [
      ...(subJob === '' ? [] : [segmentItem('sub_job', subJob, costCode['biller'])]),
      segmentItem('cost_code', path, costCode['name'], costCode['id']),
      segmentItem('line_item_type', text(type, 'code'), type['name'], type['id']),
    ],
  }
}

function segmentItem(type: string, path: string, name: unknown, id: unknown = null): Row {
  const codes = type === 'cost_code' ? path.split('-') : [path]
  return {
    id,
    code: codes.at(-1),
    name,
    ...unset(null, 'created_at', 'updated_at', 'parent_id'),
    path_code: path,
    path_codes: codes,
    is_parent: false,
    in_use: true,
    segment: { type, name: type },
    status: 'active',
  }
}
