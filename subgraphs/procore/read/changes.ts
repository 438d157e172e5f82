import { TieoutError } from '#lib/errors'

/** Rows changed at or after the moment; rows that do not say when they changed are kept. */
export function changedSince<Row extends { updatedAt: string | null }>(
  rows: Row[],
  updatedAfter: string | undefined,
): Row[] {
  if (updatedAfter === undefined) return rows
  const from = new Date(updatedAfter).toISOString()
  return rows.filter(row => row.updatedAt === null || row.updatedAt >= from)
}

/** Throws BAD_USER_INPUT unless the moment can be read; undefined when there is none. */
export function checkedMoment(value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined
  const at = Date.parse(value)
  if (!Number.isNaN(at)) return new Date(at).toISOString()
  throw new TieoutError(
    'BAD_USER_INPUT',
    `updatedAfter: ${JSON.stringify(value)} is not a moment; write it as 2026-10-31T00:00:00Z.`,
    { field: ['filter', 'updatedAfter'] },
  )
}
