import { readFileSync } from 'node:fs'
import type { DriftClass } from '#lib/drift'
import { nearestName } from '#lib/nearest'
import type { TablePart } from '../records/dictionary/discovery.ts'
import type { SageNames } from '../records/dictionary/names.ts'
import type { ColumnKind } from '../records/dictionary/table.ts'
import { TABLES } from '../records/dictionary/tables.ts'
import type { Family } from '../wire/families.ts'

/**
 * The tables and columns that Tieout reads, as recorded in contract/dictionary.json: table → column →
 * what it holds, with a question mark where Tieout goes on without it.
 */
export type Dictionary = Readonly<Record<string, DictionaryTable>>
interface DictionaryTable {
  isOptional: boolean
  columns: Readonly<Record<string, string>>
}

/**
 * ADDITIVE: Sage has more than was recorded. RISKY: something is gone that Tieout goes on without,
 * so figures are missing. BREAKING: reads of the table fail, or would be misread.
 */
export interface Difference {
  class: DriftClass
  table: string
  /** The column by its name in the dictionary, or Sage's for one that is new; null for the table. */
  column: string | null
  /** What was recorded, and what is there instead. */
  was: string
  now: string
  /** What happened, in a sentence. */
  message: string
  /** A name in Sage that the missing one may have been changed to. */
  nearest: string | null
}

/** What the declarations of the tables say, in the form that is recorded. */
export function dictionaryOfTables(): Dictionary {
  return Object.fromEntries(
    TABLES.map(({ name, isOptional, columns }) => [
      name,
      {
        isOptional,
        columns: Object.fromEntries(
          Object.entries(columns).map(([column, { kind, isUncertain }]) => [
            column,
            `${families[kind] ?? 'number'}${isUncertain ? '?' : ''}`,
          ]),
        ),
      },
    ]),
  )
}

export function recordedDictionary(): Dictionary {
  const file = new URL('../contract/dictionary.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Dictionary
}

/** How a table of Sage differs from what was recorded of it. */
export function compareTable(
  table: string,
  recorded: DictionaryTable,
  parts: readonly TablePart[] | undefined,
  names: SageNames,
): Difference[] {
  if (!parts) {
    const message = `${names.tableOf(table)} is not there.`
    const kind = recorded.isOptional ? 'RISKY' : 'BREAKING'
    const facts = { was: 'a table', now: 'absent', message, nearest: null }
    return [{ class: kind, table, column: null, ...facts }]
  }
  const found = new Map(parts.flatMap(({ columns }) => [...columns]))
  const expected = Object.entries(recorded.columns).map(([column, spec]) => ({
    column,
    spec,
    name: names.columnOf(table, column),
  }))
  const known = new Set(expected.map(({ name }) => name.toLowerCase()))
  const unknown = [...found].filter(([name]) => !known.has(name)).map(([, { name }]) => name)
  const drifts = expected.flatMap(({ column, spec, name }): Difference[] => {
    const there = found.get(name.toLowerCase())
    const wanted = spec.replace('?', '') as Family
    if (!there) {
      const message = `${table}.${name} is not there.`
      const kind = spec.endsWith('?') ? 'RISKY' : 'BREAKING'
      const alike = unknown.filter(each => isSameInOtherWords(name, each))
      const nearest = nearestName(name, alike) ?? null
      const now = nearest === null ? 'absent' : `absent, and ${nearest} is new`
      return [{ class: kind, table, column, was: wanted, now, message, nearest }]
    }
    if (there.family === undefined || isReadable(wanted, there.family)) return []
    const message = `${table}.${name} holds ${there.family} and was ${wanted}.`
    const facts = { was: wanted, now: there.family, message, nearest: null }
    return [{ class: 'BREAKING', table, column, ...facts }]
  })
  const added = unknown.map((column): Difference => {
    const message = `${table}.${column} is new, and is not read.`
    return { class: 'ADDITIVE', table, column, was: 'absent', now: 'new', message, nearest: null }
  })
  return [...drifts, ...added]
}

/**
 * Whether each word of the one name is the same word of the other, perhaps cut short, and none is left over but a
 * number: Aprvd_Date may be Approved_Date, and Approved_Tax_Amount is no Approved_Amount.
 */
function isSameInOtherWords(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split('_')
      .filter(word => !/^\d*$/.test(word))
  const [mine, theirs] = [words(one), words(other)]
  return (
    mine.length === theirs.length && mine.every((word, at) => isShortOf(word, theirs[at] ?? ''))
  )
}

/** Whether the letters of the shorter word stand in the longer one, in their order, from its first letter on. */
function isShortOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return short[0] === long[0] && at === short.length
}

const families: Readonly<Partial<Record<ColumnKind, Family>>> = {
  key: 'text',
  text: 'text',
  date: 'date',
  time: 'time',
}

/** Numbers read as text, and dates and times that come as text, keep their meaning. */
function isReadable(wanted: Family, found: Family): boolean {
  if (wanted === found || wanted === 'text') return true
  return (wanted === 'date' || wanted === 'time') && (found === 'text' || found === 'date')
}
