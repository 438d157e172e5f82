export type ColumnKind =
  | 'key'
  | 'text'
  | 'money'
  | 'unitCost'
  | 'units'
  | 'percent'
  | 'integer'
  | 'flag'
  | 'date'
  | 'time'

type ColumnSpec = ColumnKind | `${Exclude<ColumnKind, 'key'>}?`

export interface Table<Columns extends Record<string, ColumnSpec> = Record<string, ColumnSpec>> {
  name: string
  columns: Columns
  /** A table whose name is not established; where Sage lacks it, it has no rows. */
  isOptional: boolean
}

type ValueOf<Kind> = Kind extends 'key'
  ? string
  : Kind extends `text${string}` | `date${string}` | `time${string}`
    ? string | null
    : Kind extends `flag${string}`
      ? boolean | null
      : number | null

/** A row in the dictionary's spelling: text trimmed, blank text null, doubles as they came. */
export type RecordOf<Each> =
  Each extends Table<infer Columns>
    ? { readonly [Name in keyof Columns]: ValueOf<Columns[Name]> }
    : never

export function table<const Columns extends Record<string, ColumnSpec>>(
  name: string,
  columns: Columns,
): Table<Columns> {
  return { name, columns, isOptional: false }
}

export function optional<const Columns extends Record<string, ColumnSpec>>(
  name: string,
  columns: Columns,
): Table<Columns> {
  return { name, columns, isOptional: true }
}

export function kindOf(spec: string): ColumnKind {
  return spec.replace('?', '') as ColumnKind
}

/** Whether reads go on without the column, which then is null. */
export function isUncertain(spec: string): boolean {
  return spec.endsWith('?')
}
