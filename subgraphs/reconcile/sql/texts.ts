import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** The SQL that decides, read once from the files beside this one. */
const folder = new URL('./', import.meta.url)

export interface RuleText {
  id: string
  version: string
  sentence: string
  sql: string
}

const VERSION_LENGTH = 12

/** The text of sql/<name>.sql. */
export function sqlOf(name: string): string {
  return readFileSync(new URL(`${name}.sql`, folder), 'utf8')
}

/** Every rule of sql/rules, in the order of their names. */
export const rules: readonly RuleText[] = readdirSync(new URL('rules/', folder))
  .filter(file => file.endsWith('.sql'))
  .toSorted()
  .map(file => {
    const sql = sqlOf(`rules/${file.slice(0, -'.sql'.length)}`)
    return {
      id: file.slice(0, -'.sql'.length),
      version: createHash('sha256').update(sql).digest('hex').slice(0, VERSION_LENGTH),
      sentence: openingSentence(sql),
      sql,
    }
  })

/** Changes when the text of any file that decides changes, so that old conclusions are drawn again. */
export const rulesVersion = createHash('sha256')
  .update(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.sql'))
      .toSorted()
      .map(file => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n'),
  )
  .digest('hex')
  .slice(0, VERSION_LENGTH)

const ruleById = new Map(rules.map(rule => [rule.id, rule]))

/** A rule by its id. Throws when a stored finding names a rule whose file is gone: a defect. */
export function ruleOf(id: string): RuleText {
  const rule = ruleById.get(id)
  if (!rule) throw new Error(`no rule ${id} in sql/rules`)
  return rule
}

/** A rule opens with comment lines that say in words what it finds; parameters follow. */
function openingSentence(sql: string): string {
  const lines = []
  for (const line of sql.split('\n')) {
    if (!line.startsWith('-- ') || line.startsWith('-- $')) break
    lines.push(line.slice('-- '.length))
  }
  return lines.join(' ')
}
