import { CURRENCY } from '../ground.ts'
import { moneyText, quantityText, requireRead, unitCostText } from './amounts.ts'
import {
  type Column,
  type ColumnKind,
  type RecordOf,
  type Table,
  type Unread,
  wordsOf,
} from './dictionary/table.ts'
import type { Row } from './rows.ts'
import { type Stamped, updatedAtOf } from './stamps.ts'

/** What the columns of a table say in the graph, by the field that shows each. */
export type FieldsOf<Each> =
  Each extends Table<infer Columns>
    ? {
        readonly [Name in keyof Columns as FieldOf<Columns[Name]>]: (
          row: Row<RecordOf<Each>>,
        ) => Shown<Columns[Name]['kind']>
      } & { readonly raw: (row: Row<Unread>) => object }
    : never

type FieldOf<Each> = Each extends Column<ColumnKind, infer Field extends string> ? Field : never
type Shown<Kind> = Kind extends 'flag' ? boolean | null : string | null

type AnyRecord = Unread & Readonly<Record<string, unknown>>
type Text = (value: unknown, record: AnyRecord) => string | boolean | null
type Show = (row: Row<AnyRecord>) => string | boolean | null

/** Resolvers of the fields that show a column and nothing else, made once from the declaration. */
export function fieldsOf<Each extends Table>(table: Each): FieldsOf<Each> {
  const shown = Object.entries(table.columns).flatMap(([name, column]): [string, Show][] =>
    column.field === null ? [] : [[column.field, showOf(table, name, column)]],
  )
  return Object.fromEntries([...shown, ['raw', rawOf]]) as unknown as FieldsOf<Each>
}

/** For records that Sage stamps. */
export const STAMPED = {
  updatedAt: ({ record }: Row<Stamped>): string | null => updatedAtOf(record),
}

/** For records with an amount. */
export const IN_CURRENCY = { currency: (): string => CURRENCY }

/** The text of a counter that is part of an id: as it stands in Sage, even where it is no number. */
export function counterText(record: Unread, column: string): string {
  const value = (record as AnyRecord)[column]
  return String(value ?? record.unread?.[column])
}

/** The record as Sage has it, with what could not be read. */
function rawOf({ record }: Row<Unread>): object {
  const { unread, ...raw } = record
  return unread === undefined ? record : { ...raw, ...unread }
}

function showOf(table: Table, name: string, column: Column): Show {
  const text = textOf(table, name, column)
  return ({ record }) => {
    const value = record[name]
    if (value !== null && value !== undefined) return text(value, record)
    if (record.unread !== undefined) requireRead(table, name, record)
    return null
  }
}

function textOf(table: Table, name: string, { kind, isZeroNone }: Column): Text {
  const whatOf = (record: AnyRecord) => () => `${name} of ${wordsOf(table, record)}`
  const numeric =
    (textOfNumber: (value: number, whatOf: () => string) => string): Text =>
    (value, record) =>
      isZeroNone && value === 0 ? null : textOfNumber(value as number, whatOf(record))
  switch (kind) {
    case 'key':
      return value => (value as string) || null
    case 'money':
      return numeric(moneyText)
    case 'percent':
      return numeric(quantityText)
    case 'counter':
    case 'integer':
      return numeric(String)
    case 'units':
      return unlessLumpSum(numeric(quantityText))
    case 'unitCost':
      return unlessLumpSum(numeric(unitCostText))
    default:
      return value => value as string | boolean
  }
}

/** Sage writes zero for the units and the price of a lump sum. */
function unlessLumpSum(text: Text): Text {
  return (value, record) => (record['Units'] || record['Unit_Cost'] ? text(value, record) : null)
}
