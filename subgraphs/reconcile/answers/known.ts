/** A day as of which something is told, and the moment whose knowledge it is told from. */
export interface Then {
  day: string
  /** What was believed then; what is believed now where it is not given. */
  knownAt?: string | undefined
}

/** What conclusions are told from; of each the store keeps what it said before. */
const tables = [
  'commitment_pair',
  'change_order_pair',
  'invoice_pair',
  'invoice_group',
  'retainage_cause',
  'told_finding',
  'contract',
  'change_document',
]
const READ = new RegExp(`\\btieout\\.(${tables.join('|')})\\b( as \\w+)?`, 'g')

/** The same question of what was believed at the moment that `parameter` names, such as `$3`. */
export function asKnown(sql: string, parameter: string): string {
  return sql.replace(
    READ,
    (_, table: string, alias: string | undefined) =>
      `tieout.${table}_at(${parameter}::timestamptz)${alias ?? ` as ${table}`}`,
  )
}

/** The statement and its values: of now, or of what was believed then. */
export function knownIn<Value>(
  sql: string,
  values: readonly Value[],
  knownAt: string | undefined,
): [sql: string, values: (Value | string)[]] {
  if (knownAt === undefined) return [sql, [...values]]
  return [asKnown(sql, `$${values.length + 1}`), [...values, knownAt]]
}

/**
 * A statement in the place of a subquery, its parameters named as `names` says: each on one line, because comments
 * name parameters too.
 */
export function inPlace(sql: string, names: readonly string[]): string {
  const lines = names.map(name => name.replaceAll(/\s+/g, ' '))
  return sql.replace(/\$(\d+)/g, (_, number: string) => lines[Number(number) - 1] ?? `$${number}`)
}
