import { gid } from '#lib/ids'
import { idOf, innerOf, momentOf, rowsOf, textOf } from '../records/fields.ts'
import type { WbsCodeRow } from '../records/rows.ts'
import { wbsStatus } from '../records/statuses.ts'
import type { Raw } from '../wire/client.ts'
import { resources } from '../wire/resources.ts'
import type { ReadAt, Reads } from './reads.ts'

/** The work breakdown structure of a project, one list. */
export function createWbsCodeSource(reads: Reads) {
  return async (project: string, at: ReadAt, updatedAfter?: string): Promise<WbsCodeRow[]> => {
    const ask = { resource: resources.wbsCodes, place: { project } }
    const { value, fetchedAt } = await reads.list(`wbs-codes:${project}`, at, ask, { updatedAfter })
    return reads.once(value, () => value.map(raw => wbsCodeRow(project, raw, fetchedAt)))
  }
}

function wbsCodeRow(project: string, raw: Raw, fetchedAt: string): WbsCodeRow {
  const segments = rowsOf(raw, 'segment_items')
  // A cost code is tiered, and its own code is only that of the last tier.
  const pathOf = (type: string) => {
    const item = segments.find(each => textOf(innerOf(each, 'segment'), 'type') === type)
    return item ? (textOf(item, 'path_code') ?? textOf(item, 'code')) : null
  }
  const sourceStatus = textOf(raw, 'status')
  return {
    __typename: 'ProcoreWbsCode',
    id: gid('procore', 'WbsCode', project, idOf(raw, 'WBS code')),
    number: textOf(raw, 'flat_code'),
    sourceStatus,
    status: wbsStatus(sourceStatus),
    fetchedAt,
    raw,
    name: textOf(raw, 'flat_name') ?? textOf(raw, 'description'),
    costCode: pathOf('cost_code'),
    costType: pathOf('line_item_type'),
    extra: pathOf('sub_job'),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}
