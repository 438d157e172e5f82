import type { Client } from 'pg'

/**
 * What can go wrong with an import in the field. A fault stays on until it is switched off.
 *
 *   SLOW_IMPORT_MS       waits that long before it reads the file
 *   REJECT_EVERY         rejects each n-th detail line as locked by another user
 *   CLOCK_BEHIND_DAYS    the clock of Sage's server is behind by so many days
 *   CRASH_BEFORE_IMPORT  dies before it reads the file: nothing happened
 *   CRASH_BEFORE_POST    dies between import and post: the records wait in the NEW files
 *   CRASH_AFTER_POST     dies after posting, before its journal: it is in the books, nobody was told
 */
export const faults = [
  'SLOW_IMPORT_MS',
  'REJECT_EVERY',
  'CLOCK_BEHIND_DAYS',
  'CRASH_BEFORE_IMPORT',
  'CRASH_BEFORE_POST',
  'CRASH_AFTER_POST',
] as const
export type Fault = (typeof faults)[number]

export async function prepareFaults(client: Client): Promise<void> {
  await client.query(
    'create table if not exists sandbox.fault (name text primary key, value integer not null)',
  )
}

/** Switches a fault on with a value (1 for the crashes), or off with null. */
export async function setFault(client: Client, fault: Fault, value: number | null): Promise<void> {
  await client.query('delete from sandbox.fault where name = $1', [fault])
  if (value !== null)
    await client.query('insert into sandbox.fault values ($1, $2)', [fault, value])
}

/** The faults that are on. */
export async function readFaults(client: Client): Promise<ReadonlyMap<Fault, number>> {
  const { rows } = await client.query<{ name: Fault; value: number }>(
    'select name, value from sandbox.fault',
  )
  return new Map(rows.map(row => [row.name, row.value]))
}
