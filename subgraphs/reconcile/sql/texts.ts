import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** The SQL that decides, read once from the files beside this one. */
const folder = new URL('./', import.meta.url)

export interface RuleText {
  id: string
  version: string
  sentence: string
  sql: string
  /** The names of what it shares with other rules, in rules/shared/. */
  shared: readonly string[]
}

const VERSION_LENGTH = 12
/**
 * A line that stands for the text of another file, named from the same folder, or from this one where it begins with a
 * slash; a comma goes on after it.
 */
const INCLUDE = /^-- include: ([a-z0-9_/]+)(,?)$/gm

/** The text of sql/<name>.sql, with what it includes. */
export function sqlOf(name: string): string {
  const text = readFileSync(new URL(`${name}.sql`, folder), 'utf8')
  const beside = name.slice(0, name.lastIndexOf('/') + 1)
  return text.replaceAll(INCLUDE, (_, included: string, comma: string) => {
    const path = included.startsWith('/') ? included.slice(1) : beside + included
    return sqlOf(path).trimEnd() + comma
  })
}

/** A line that names what a rule shares with others: it is said once, before all of them. */
const SHARED = /^-- shared: ([a-z_]+)$/gm

/** What rules share, each as a text, with what that shares before it. */
export function sharedBy(some: readonly { shared: readonly string[] }[]): string[] {
  const texts = some.flatMap(({ shared }) =>
    shared.flatMap(name => {
      const sql = sqlOf(`rules/shared/${name}`)
      return [...sharedBy([{ shared: sharedIn(sql) }]), sql.trimEnd()]
    }),
  )
  return [...new Set(texts)]
}

function sharedIn(sql: string): string[] {
  return [...sql.matchAll(SHARED)].flatMap(([, name]) => name ?? [])
}

/** Every rule of commitments and projects, and every one of the company, in the order of their names. */
export const rules = rulesIn('rules/')
export const companyRules = rulesIn('rules/company/')

/** Change when any text that decides changes, or that turns records into documents, so that all is drawn again. */
export const rulesVersion = versionOf(textsIn('.'))
export const stagingVersion = versionOf(textsIn('staging/'))

const ruleById = new Map([...rules, ...companyRules].map(rule => [rule.id, rule]))

/** A rule by its id; a finding that was cleared long ago may name one whose file is gone. */
export function ruleOf(id: string): RuleText {
  return (
    ruleById.get(id) ?? {
      id,
      version: '',
      sentence: 'This rule is no longer used.',
      sql: '',
      shared: [],
    }
  )
}

function rulesIn(path: string): RuleText[] {
  return readdirSync(new URL(path, folder))
    .filter(file => file.endsWith('.sql'))
    .map(file => file.slice(0, -'.sql'.length))
    .toSorted()
    .map(id => {
      const sql = sqlOf(`${path}${id}`)
      const shared = sharedIn(sql)
      const version = versionOf([...sharedBy([{ shared }]), sql])
      return { id, version, sentence: openingSentence(sql), sql, shared }
    })
}

function textsIn(path: string): string[] {
  const base = new URL(path, folder)
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.sql'))
    .toSorted()
    .map(file => readFileSync(new URL(file, base), 'utf8'))
}

function versionOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, VERSION_LENGTH)
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
