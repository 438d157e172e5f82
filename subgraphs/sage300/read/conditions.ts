import type { SageParameter } from '../ground.ts'
import type { PartLayout, RowCondition } from '../records/dictionary/layout.ts'
import type { Table } from '../records/dictionary/tables.ts'

/** What rows of a table meet, by its columns in the dictionary's spelling; see SageReader.read. */
export type AnyWhere = Readonly<Record<string, Condition | undefined>>
export type Condition = SageParameter | readonly SageParameter[] | Range
interface Range {
  from?: SageParameter
  through?: SageParameter
}

export const IN_LIST_MAX = 100

/** The `where` of a select of `part`, empty where every row is asked for; the names are the company's own. */
export function conditionsOf(
  table: Table,
  part: PartLayout,
  alternatives: readonly AnyWhere[],
): { sql: string; parameters: SageParameter[] } {
  const all = alternatives.map(where => conditionOf(table, part, where))
  const ofCompany = part.rows.map(rowCondition)
  // An alternative that asks for everything makes the others pointless.
  const asked = all.some(({ sql }) => sql === '') ? [] : all
  const text = asked.map(({ sql }) => (asked.length === 1 ? sql : `(${sql})`)).join(' or ')
  const terms = [
    ...ofCompany.map(({ sql }) => sql),
    ...(asked.length === 0 ? [] : [ofCompany.length > 0 ? `(${text})` : text]),
  ]
  if (terms.length === 0) return { sql: '', parameters: [] }
  return {
    sql: ` where ${terms.join(' and ')}`,
    parameters: [...ofCompany, ...asked].flatMap(each => each.parameters),
  }
}

/** A row that was never marked has no mark that is false. */
function rowCondition({ sqlName, value }: RowCondition): {
  sql: string
  parameters: SageParameter[]
} {
  if (typeof value !== 'boolean') return { sql: `${sqlName} = ?`, parameters: [value] }
  // Spelled alike whether the column is a bit or a boolean, which take no common value.
  const isTrue = `${sqlName} in ('1', 'true')`
  return { sql: value ? isTrue : `(${sqlName} is null or not ${isTrue})`, parameters: [] }
}

function conditionOf(
  table: Table,
  part: PartLayout,
  where: AnyWhere,
): { sql: string; parameters: SageParameter[] } {
  const terms: string[] = []
  const parameters: SageParameter[] = []
  for (const [name, condition] of Object.entries(where)) {
    const sqlName = part.sqlNames.get(name)
    if (sqlName === undefined && !Object.hasOwn(table.columns, name)) {
      throw new TypeError(`${table.name} has no ${name}`)
    }
    // A missing optional column cannot narrow anything; the caller sees null in it.
    if (condition === undefined || sqlName === undefined) continue
    if (typeof condition !== 'object') {
      terms.push(`${sqlName} = ?`)
      parameters.push(condition)
    } else if (!isList(condition)) {
      const { from, through } = condition
      if (from !== undefined) terms.push(`${sqlName} >= ?`)
      if (through !== undefined) terms.push(`${sqlName} <= ?`)
      parameters.push(...[from, through].filter(end => end !== undefined))
    } else {
      if (condition.length > IN_LIST_MAX) throw new RangeError(`more than ${IN_LIST_MAX} keys`)
      terms.push(`${sqlName} in (${condition.map(() => '?').join(', ')})`)
      parameters.push(...condition)
    }
  }
  return { sql: terms.join(' and '), parameters }
}

function isList(
  condition: readonly SageParameter[] | Range,
): condition is readonly SageParameter[] {
  return Array.isArray(condition)
}
