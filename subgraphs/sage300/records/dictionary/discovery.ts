import { TieoutError } from '#lib/errors'
import type { SagePool } from '../../wire/connection.ts'
import type { Family } from '../../wire/families.ts'
import type { SageNames } from './names.ts'

/** A table as Sage shows it here; a wide one may come in several, which repeat the key. */
export interface TablePart {
  name: string
  /** By name in lower case; undefined where the driver's type says nothing. */
  columns: ReadonlyMap<string, { name: string; family: Family | undefined }>
}

/** With MaxColSupport=255 the widest record of Sage comes in two. */
const PARTS_MAX = 9

/**
 * The parts of a table, asked with a select that returns no row: the driver's own listing hangs.
 * Undefined where Sage shows neither the table nor its first part. Throws the other SAGE_… codes.
 */
export async function discover(
  pool: SagePool,
  table: string,
  names: SageNames,
): Promise<TablePart[] | undefined> {
  const name = names.tableOf(table)
  const whole = await partOf(pool, name)
  if (whole) return [whole]
  const parts: TablePart[] = []
  for (let number = 1; number <= PARTS_MAX; number++) {
    const part = await partOf(pool, `${name}_${number}`)
    if (!part) break
    parts.push(part)
  }
  return parts.length > 0 ? parts : undefined
}

async function partOf(pool: SagePool, name: string): Promise<TablePart | undefined> {
  try {
    const { columns, families } = await pool.read(name, `select * from ${name} where 1=0`, [])
    return {
      name,
      columns: new Map(
        columns.map((column, place) => [
          column.toLowerCase(),
          { name: column, family: families[place] },
        ]),
      ),
    }
  } catch (thrown) {
    if (thrown instanceof TieoutError && thrown.code === 'SAGE_TABLE_MISSING') return undefined
    throw thrown
  }
}
