import type { Query } from './query.ts'
import { type Row, text } from './row.ts'

/**
 * Filters of list endpoints. Procore answers nonsense (an unknown filter, a range it cannot read)
 * with an empty list rather than an error, and so does this.
 */
export type Filter<Item> = (values: string[]) => (item: Item) => boolean
export type Filters<Item> = Record<string, Filter<Item>>

const datePattern = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** The items that pass every filter of the query. */
export function filtered<Item>(items: Item[], query: Query, filters: Filters<Item>): Item[] {
  let kept = items
  for (const [name, values] of query.filters()) {
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
    if (!filter) return []
    kept = kept.filter(filter(values))
  }
  return kept
}

/** One of several ids: repeated, "1,2" and "[1,2]" are all in use among Procore's endpoints. */
export function byId<Item>(read: (item: Item) => unknown): Filter<Item> {
  return values => {
    const wanted = new Set(values.flatMap(value => value.replace(/^\[|\]$/g, '').split(',')))
    return item => wanted.has(String(read(item)))
  }
}

export function byText<Item>(read: (item: Item) => unknown): Filter<Item> {
  return values => {
    const wanted = new Set(values)
    return item => wanted.has(String(read(item) ?? ''))
  }
}

export function byFlag<Item>(read: (item: Item) => unknown): Filter<Item> {
  return values => item => values.includes(String(Boolean(read(item))))
}

/** Part of one of the texts, in any case. */
export function bySearch<Item>(read: (item: Item) => string[]): Filter<Item> {
  return values => item =>
    values.every(value =>
      read(item).some(found => found.toLowerCase().includes(value.toLowerCase())),
    )
}

/** A...B, both ends included; an end without a time means that whole day. */
export function byRange<Item>(read: (item: Item) => unknown): Filter<Item> {
  return values => {
    const range = values.length === 1 ? rangeOf(values[0] ?? '') : undefined
    if (!range) return () => false
    return item => {
      const at = Date.parse(String(read(item) ?? ''))
      return at >= range.from && at <= range.to
    }
  }
}

/** Deleted records are hidden unless filters[include_deleted] is "with" or "only". */
export function byDeletion<Item>(items: Item[], query: Query, row: (item: Item) => Row): Item[] {
  const wanted = query.filters().get('include_deleted')?.[0]
  if (wanted === 'with') return items
  return items.filter(item => (text(row(item), 'deleted_at') !== '') === (wanted === 'only'))
}

/** byDeletion has already dealt with it. */
export const anyDeletion: Filter<unknown> = () => () => true

function rangeOf(value: string): { from: number; to: number } | undefined {
  const [first, last, ...rest] = value.split('...')
  if (first === undefined || last === undefined || rest.length > 0) return undefined
  const from = Date.parse(first)
  const end = Date.parse(last)
  if (Number.isNaN(from) || Number.isNaN(end)) return undefined
  return { from, to: datePattern.test(last) ? end + DAY_MS - 1 : end }
}
