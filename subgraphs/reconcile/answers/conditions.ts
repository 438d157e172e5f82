import { isDate } from '#lib/date'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import type { Sizes } from './amounts.ts'
import type { ListQuery } from './paging.ts'

/**
 * What each part of a filter says in SQL, where `?` is its value. The lists that it is said of have the
 * columns that are named here. A part that was not given says nothing, so that it costs nothing.
 */
export interface Condition {
  says: string
  value?: (given: never) => unknown
  /** It is said of something below the row; one and the same of these has to have all that is said so. */
  isBelow?: true
}

type Conditions<Filter> = Record<keyof Required<Filter>, Condition | string>
export type Chosen = Pick<ListQuery, 'where' | 'parameters'>

/** `among` says of a row that something below it is as `*` says. */
export function chooser<Filter extends object>(conditions: Conditions<Filter>, among = '*') {
  const every = Object.entries<Condition | string>(conditions)
  return (filter: Filter | null | undefined): Chosen => {
    const parameters: unknown[] = []
    const said = every.flatMap(([name, condition]) => {
      const given = filter?.[name as keyof Filter] ?? undefined
      if (given === undefined) return []
      const { says, value, isBelow } = whole(condition)
      const place = parameters.push(value ? value(given as never) : given)
      return { text: says.replaceAll('?', `$${place}`), isBelow }
    })
    const own = said.filter(part => !part.isBelow).map(({ text }) => text)
    const theirs = said.filter(part => part.isBelow).map(({ text }) => text)
    if (theirs.length > 0) own.push(among.replace('*', () => theirs.join(' and ')))
    return { where: own.length === 0 ? 'true' : own.join(' and '), parameters }
  }
}

/** The same parts, said of something below the row. */
export function below<Name extends string>(
  conditions: Readonly<Record<Name, Condition | string>>,
): Record<Name, Condition> {
  const parts = Object.entries<Condition | string>(conditions)
  return Object.fromEntries(
    parts.map(([name, condition]) => [name, { ...whole(condition), isBelow: true }]),
  ) as Record<Name, Condition>
}

function whole(condition: Condition | string): Condition {
  return typeof condition === 'string' ? { says: condition } : condition
}

export function idOf(kind: string, says: string, field: string): Condition {
  return { says, value: (given: string) => checkedId(given, kind, `filter.${field}`) }
}

export function checkedId(id: string, kind: string, field = 'id'): string {
  parseGid(id, field, { system: 'tieout', kind })
  return id
}

/** As a text and never as a pattern: a "%" that somebody looks for is a "%". */
export function containing(words: string): string {
  return `position(upper(?) in upper(${words})) > 0`
}

export function sized({ amount }: Pick<Sizes, 'amount'>) {
  return {
    minimumAmount: amountOf('minimumAmount', `${amount} >= ?::numeric`),
    maximumAmount: amountOf('maximumAmount', `${amount} <= ?::numeric`),
  }
}

function amountOf(field: string, says: string): Condition {
  return {
    says,
    value(given: string) {
      if (/^-?\d{1,30}(\.\d{1,30})?$/.test(given)) return given
      throw wrong(field, `${JSON.stringify(given)} is not an amount; write it as "1000.00".`)
    },
  }
}

export function month(field: string, says: string): Condition {
  return {
    says,
    value(given: string) {
      if (/^\d{4}-(0[1-9]|1[0-2])$/.test(given)) return given
      throw wrong(field, `${JSON.stringify(given)} is not a month; write it as 2026-10.`)
    },
  }
}

export function day(field: string, says: string): Condition {
  return {
    says,
    value(given: string) {
      if (isDate(given)) return given
      throw wrong(field, `${JSON.stringify(given)} is not a date; write it as 2026-10-31.`)
    },
  }
}

function wrong(field: string, problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `filter.${field}: ${problem}`, {
    field: ['filter', field],
  })
}
