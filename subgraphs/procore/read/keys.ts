import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { ContractKey, ContractKind } from '../records/commitment.ts'

/** Ids of the graph taken apart. Each throws BAD_USER_INPUT naming `field`. */

const contractKinds = new Set(['WorkOrderContract', 'PurchaseOrderContract'])

/** The parts of the key, of which there must be `count`; they go into a path, so only digits pass. */
export function keyOf(id: string, field: string, kind: string, count: number): string[] {
  const { key } = parseGid(id, field, { system: 'procore', kind })
  return checked(id, field, key, count)
}

export function projectKeyOf(id: string, field: string): string {
  return keyOf(id, field, 'Project', 1)[0] ?? ''
}

/** The key of a record that lives in a project. */
export function keyInProject(
  id: string,
  field: string,
  kind: string,
): { project: string; id: string } {
  const [project = '', record = ''] = keyOf(id, field, kind, 2)
  return { project, id: record }
}

export function contractKeyOf(id: string, field: string): ContractKey {
  const { kind, key } = parseGid(id, field, { system: 'procore' })
  if (!contractKinds.has(kind)) throw notAnId(id, field)
  const [project = '', contract = ''] = checked(id, field, key, 2)
  return { kind: kind as ContractKind, project, id: contract }
}

/** Procore's id of a commitment that must be one of `project`. */
export function contractIn(project: string, id: string): string {
  const key = contractKeyOf(id, 'commitmentIds')
  if (key.project === project) return key.id
  throw notAnId(id, 'commitmentIds')
}

function checked(id: string, field: string, key: string[], count: number): string[] {
  if (key.length === count && key.every(part => /^\d{1,19}$/.test(part))) return key
  throw notAnId(id, field)
}

function notAnId(id: string, field: string): TieoutError {
  return new TieoutError(
    'BAD_USER_INPUT',
    `${field}: ${JSON.stringify(id)} is not the id of such a record; take it from an \`id\` field.`,
    { field: field.split('.') },
  )
}
