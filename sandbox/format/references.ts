import type { ProcoreResource } from './shapes.ts'
import type { SageTable } from './tables.ts'

/** A company folder as its reader offers it, so that the checks need to know no paths. */
export interface Company {
  records(resource: ProcoreResource): AsyncIterable<{ record: Record<string, unknown> }>
  rows(table: SageTable): AsyncIterable<Record<string, string>>
  links(): Promise<unknown>
}

export type Problem = (problem: string) => void
export type Ids = Set<number>

export async function idsOf(company: Company, resource: ProcoreResource): Promise<Ids> {
  const ids: Ids = new Set()
  for await (const { record } of company.records(resource)) ids.add(record['id'] as number)
  return ids
}

/** Reports an id that no record of `ids` has; `where` names the field. */
export function known(ids: Ids, id: unknown, where: string, problem: Problem): void {
  if (id !== undefined && id !== null && !ids.has(Number(id)))
    problem(`${where} names ${id}, which no record has.`)
}

export function inner(value: unknown): unknown {
  return (value as { id?: unknown } | null | undefined)?.id
}

export function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}

export function named(record: Record<string, unknown>): string {
  return `record with id ${record['id']}`
}
