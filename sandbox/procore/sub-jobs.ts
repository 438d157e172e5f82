import { requiredProject } from './company.ts'
import type { Answer, Call } from './http.ts'
import { paged } from './paging.ts'
import { type Row, text } from './row.ts'
import { filled, unset } from './shape.ts'

const template = unset(
  null,
  'origin_id',
  'origin_data',
  'created_at',
  'updated_at',
  'id',
  'name',
  'code',
)

/**
 * The sub jobs that the data has, and those that its cost codes name: of these the name is all that
 * is known, so it is the code too.
 */
export function listSubJobs(call: Call): Promise<Answer> {
  const project = text(requiredProject(call), 'id')
  const found = new Map<string, Row>()
  for (const code of call.store.costCodesOf.get(project) ?? []) {
    if (text(code, 'biller_type') !== 'SubJob') continue
    const id = text(code, 'biller_id')
    found.set(id, { id: Number(id), code: code['biller'], name: code['biller'] })
  }
  for (const row of call.store.subJobs) {
    if (text(row, 'project_id') === project) found.set(text(row, 'id'), row)
  }
  return paged(call, [...found.values()], 'top', row => filled(template, row))
}
