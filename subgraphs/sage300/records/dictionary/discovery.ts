import { TieoutError } from '#lib/errors'
import type { SagePool } from '../../wire/connection.ts'
import type { SageNames } from './names.ts'

/** What a value is for SQL; drivers differ in everything finer. */
export type Family = 'text' | 'number' | 'date' | 'time'

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

/** The family of an ODBC type number; drivers add types of their own. */
export function familyOf(dataType: number): Family | undefined {
  if (texts.has(dataType)) return 'text'
  if (numbers.has(dataType)) return 'number'
  if (dataType === 9 || dataType === 91 || dataType === 93 || dataType === 11) return 'date'
  if (dataType === 10 || dataType === 92) return 'time'
  return undefined
}

/** SQL_CHAR, SQL_VARCHAR, SQL_LONGVARCHAR and their wide twins. */
const texts = new Set([1, 12, -1, -8, -9, -10])
/** SQL_NUMERIC to SQL_DOUBLE, SQL_BIT, SQL_TINYINT, SQL_BIGINT. */
const numbers = new Set([2, 3, 4, 5, 6, 7, 8, -7, -6, -5])
