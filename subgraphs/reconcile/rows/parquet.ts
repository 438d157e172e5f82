import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column } from './kinds.ts'
import { rowsOf, type Text, type Told } from './text.ts'

/** So many rows are in memory at once; a reader skips groups by what their columns hold. */
const GROUP_ROWS_COUNT = 20_000
const DECIMAL_PRECISION = 38
/** Finer than any price of the two systems. */
const DECIMAL_PLACES = 6
const DECIMAL_BYTES = 16
const MICROS_PER_MS = 1_000n

/** A Parquet file, a group of rows at a time. Amounts are exact decimals there. */
export async function* parquetOf(
  text: Text,
  columns: readonly Column[],
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const taken = () => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'rows', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: 'tieout',
  })
  const writeGroup = (rows: readonly Told[]) =>
    file.write({
      columnData: columns.map(column => ({
        name: column.name,
        data: rows.map(row => storedValue(row[column.name], column)),
      })),
      rowGroupSize: GROUP_ROWS_COUNT,
    })
  let waiting: Told[] = []
  for await (const rows of rowsOf(text)) {
    waiting = waiting.length === 0 ? rows : waiting.concat(rows)
    while (waiting.length >= GROUP_ROWS_COUNT) {
      await writeGroup(waiting.slice(0, GROUP_ROWS_COUNT))
      waiting = waiting.slice(GROUP_ROWS_COUNT)
      yield taken()
    }
  }
  if (waiting.length > 0) await writeGroup(waiting)
  await file.finish()
  yield taken()
}

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

function elementOf({ name, type, isRequired }: Column): Element {
  const repetition_type = isRequired ? 'REQUIRED' : 'OPTIONAL'
  switch (type) {
    case 'Decimal':
      return {
        name,
        repetition_type,
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: DECIMAL_BYTES,
        converted_type: 'DECIMAL',
        precision: DECIMAL_PRECISION,
        scale: DECIMAL_PLACES,
      }
    case 'Float':
      return { name, repetition_type, type: 'DOUBLE' }
    case 'Int':
      return { name, repetition_type, type: 'INT32' }
    case 'Boolean':
      return { name, repetition_type, type: 'BOOLEAN' }
    case 'Date':
      return { name, repetition_type, type: 'INT32', converted_type: 'DATE' }
    case 'DateTime':
      return { name, repetition_type, type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }
    default:
      return { name, repetition_type, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
  }
}

function storedValue(value: unknown, { name, type }: Column): unknown {
  if (value === null || value === undefined) return null
  const text = String(value)
  if (type === 'Decimal') return unscaled(text, name)
  if (type === 'Date') return new Date(`${text}T00:00:00Z`)
  if (type === 'DateTime') return microsOf(text)
  return value
}

function unscaled(text: string, name: string): bigint {
  const [whole = '', places = ''] = text.split('.')
  if (places.length > DECIMAL_PLACES) {
    throw new Error(`${name}: an amount has more than ${DECIMAL_PLACES} places`)
  }
  return BigInt(whole + places.padEnd(DECIMAL_PLACES, '0'))
}

/** A Date ends with the milliseconds; the text goes on for three digits. */
function microsOf(text: string): bigint {
  const [seconds = '', fraction = ''] = text.replace('Z', '').split('.')
  const micros = BigInt(fraction.padEnd(6, '0').slice(0, 6))
  return BigInt(Date.parse(`${seconds}Z`)) * MICROS_PER_MS + micros
}
