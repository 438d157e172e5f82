import { projectOf } from './company.ts'
import type { Answer, Call } from './http.ts'
import { paged } from './paging.ts'
import { notFound } from './refusal.ts'
import { text } from './row.ts'

/** Tools that every project has here; of these Commitments alone can be switched off, by a setting. */
const tools = [
  ['directory', 'Directory', true],
  ['budget', 'Budget', false],
  ['commitments', 'Commitments', false],
  ['prime_contracts', 'Prime Contracts', false],
] as const
/** What the tool Commitments shows. */
const ofCommitments =
  /^\/rest\/v1\.\d\/(work_order_contracts|purchase_order_contracts|requisitions|contract_payments)|\/commitment_change_orders/

export function listProjectTools(call: Call): Promise<Answer> {
  const id = text(projectOf(call, call.params['project_id']), 'id')
  const isOff = isWithoutCommitments(call, id)
  const listed = tools.map(([engine, title, isRequired], position) => ({
    id: position + 1,
    engine_name: engine,
    is_active: engine !== 'commitments' || !isOff,
    position: position + 1,
    required: isRequired,
    title,
  }))
  return paged(call, listed, 'nested', row => row)
}

/** A tool that is switched off answers as if nothing were there. */
export function requireTool(call: Call): void {
  const { project_id: inPath } = call.params
  const id = inPath ?? call.query.one('project_id') ?? ''
  if (ofCommitments.test(call.url.pathname) && isWithoutCommitments(call, id)) {
    throw notFound('Tool', 'commitments')
  }
}

function isWithoutCommitments({ settings }: Call, id: string): boolean {
  return id !== '' && settings.projectsWithoutCommitments.split(',').includes(id)
}
