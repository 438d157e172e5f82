import { money } from '#lib/decimal'
import { parseGid } from '#lib/ids'

type Loader<Row> = { load: (key: string) => Promise<Row | undefined> }

export async function found<Row>(loader: Loader<Row>, key: string): Promise<Row | null> {
  return (await loader.load(key)) ?? null
}

/** Null where the row names none. */
export async function linked<Row>(loader: Loader<Row>, key: string | null): Promise<Row | null> {
  return key === null ? null : found(loader, key)
}

/** For what must be there because the store says so; its absence is a defect of ours. */
export async function present<Row>(loader: Loader<Row>, key: string): Promise<Row> {
  const row = await loader.load(key)
  if (row === undefined) throw new Error(`the store names ${key} and does not hold it`)
  return row
}

export function moneyOrNull(amount: string | null): string | null {
  return amount === null ? null : money(amount)
}

/** The key of an id whose kind has a single part, such as a finding. */
export function pairKey(id: string, kind: string): string {
  return parseGid(id, 'id', { system: 'tieout', kind }).key.join('/')
}
