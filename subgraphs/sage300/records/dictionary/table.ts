export type ColumnKind =
  | 'key'
  | 'counter'
  | 'text'
  | 'money'
  | 'unitCost'
  | 'units'
  | 'percent'
  | 'integer'
  | 'flag'
  | 'date'
  | 'time'

/** A column of Sage as one declaration: what it holds, which field shows it, whether it may lack. */
export interface Column<
  Kind extends ColumnKind = ColumnKind,
  Field extends string | null = string | null,
> {
  readonly kind: Kind
  /** The field of the contract that shows this column and nothing else; null where none does. */
  readonly field: Field
  /** Its name is not established for every version: where Sage lacks it, the value is null. */
  readonly isUncertain: boolean
  /** Sage writes zero where nothing was entered. */
  readonly isZeroNone: boolean
}

export type Columns = Readonly<Record<string, Column>>

export interface Table<Each extends Columns = Columns> {
  readonly name: string
  readonly columns: Each
  /** A table whose name is not established; where Sage lacks it, it has no rows. */
  readonly isOptional: boolean
  /** The type of the contract that shows its records, then others whose lists or sums rest on them. */
  readonly types: readonly string[]
  /** WHOLE is looked for in Sage; a VIEW reads some of its columns, UPKEEP is what may be written. */
  readonly role: 'WHOLE' | 'SETTING' | 'VIEW' | 'UPKEEP'
}

type ValueOf<Kind> = Kind extends 'key'
  ? string
  : Kind extends 'text' | 'date' | 'time'
    ? string | null
    : Kind extends 'flag'
      ? boolean | null
      : number | null

/** What Sage has where it cannot be read as the kind of its column, which then is null. */
export interface Unread {
  readonly unread?: Readonly<Record<string, string>>
}

/** A row in the dictionary's spelling: text trimmed, blank text null, doubles as they came. */
export type RecordOf<Each> =
  Each extends Table<infer Found>
    ? { readonly [Name in keyof Found]: ValueOf<Found[Name]['kind']> } & Unread
    : never

/** For a column in which zero means that nothing was entered. */
export const ZERO_IS_NONE = 'ZERO_IS_NONE'

function columnsOf<const Kind extends ColumnKind>(kind: Kind) {
  const make =
    (isUncertain: boolean) =>
    <const Field extends string | null = null>(
      field: Field = null as Field,
      zero?: typeof ZERO_IS_NONE,
    ): Column<Kind, Field> => ({ kind, field, isUncertain, isZeroNone: zero === ZERO_IS_NONE })
  return Object.assign(make(false), { maybe: make(true) })
}

/** Text that is never blank, or '' where blank is a value; it tells rows apart. */
export const key = columnsOf('key')
/** A number that tells rows apart beside the keys. */
export const counter = columnsOf('counter')
export const text = columnsOf('text')
/** Doubles with their declared scale. */
export const money = columnsOf('money')
export const unitCost = columnsOf('unitCost')
export const units = columnsOf('units')
export const percent = columnsOf('percent')
export const integer = columnsOf('integer')
export const flag = columnsOf('flag')
export const date = columnsOf('date')
export const time = columnsOf('time')

/** Who wrote a row last, and when. */
export const stamps = {
  Operator_Stamp: text.maybe(),
  Date_Stamp: date.maybe(),
  Time_Stamp: time.maybe(),
} as const

/** All that is declared below, in its order: lists of tables come from here and are never kept. */
export const declared: Table[] = []

export function table<const Each extends Columns>(
  name: string,
  types: readonly string[],
  columns: Each,
): Table<Each> {
  return declare({ name, types, columns, isOptional: false, role: 'WHOLE' })
}

/** A table that Sage may lack, or that may have another name there. */
export function optional<const Each extends Columns>(
  name: string,
  types: readonly string[],
  columns: Each,
): Table<Each> {
  return declare({ name, types, columns, isOptional: true, role: 'WHOLE' })
}

/** A table with the columns of another, under a name that is not established. */
export function inferred<Each extends Columns>(
  name: string,
  { columns, types }: Table<Each>,
  typesHere = types,
): Table<Each> {
  return optional(name, typesHere, columns)
}

/** A table of the company's settings, which Tieout looks at and can do without. */
export function setting<const Each extends Columns>(name: string, columns: Each): Table<Each> {
  return declare({ name, types: [], columns, isOptional: true, role: 'SETTING' })
}

/** Some columns of a table with many rows or many columns, and the types that rest on just these. */
export function view<Each extends Columns, Name extends keyof Each & string>(
  whole: Table<Each>,
  types: readonly string[],
  names: readonly Name[],
): Table<Pick<Each, Name>> {
  const columns = Object.fromEntries(names.map(name => [name, whole.columns[name]]))
  return declare({ ...whole, columns: columns as Pick<Each, Name>, types, role: 'VIEW' })
}

export function namesOf<Each extends Columns>(columns: Each): (keyof Each & string)[] {
  return Object.keys(columns)
}

/** What Tieout may write of a table over ODBC: without one of these columns nothing is written. */
export function upkeep<const Each extends Columns>({ name }: Table, columns: Each): Table<Each> {
  return declare({ name, types: [], columns, isOptional: false, role: 'UPKEEP' })
}

/** A record in the words of a failure, such as "Vendor VOLT, Invoice 88". */
export function wordsOf({ columns }: Table, record: object): string {
  const values = record as Readonly<Record<string, unknown>>
  return Object.entries(columns)
    .filter(([name, column]) => isKey(column) && ![undefined, ''].includes(values[name] as string))
    .map(([name]) => `${name} ${values[name]}`)
    .join(', ')
}

/** Whether a column tells the rows of a table apart. */
export function isKey({ kind }: Column): boolean {
  return kind === 'key' || kind === 'counter'
}

function declare<Each extends Columns>(made: Table<Each>): Table<Each> {
  declared.push(made)
  return made
}
