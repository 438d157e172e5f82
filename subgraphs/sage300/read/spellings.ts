import { COMMITMENT, INVOICE, JOB, UNPOSTED_INVOICE, VENDOR } from '../records/dictionary/tables.ts'
import { IN_LIST_MAX } from './conditions.ts'
import type { AnyTable, SageReader } from './reader.ts'

/**
 * Sage takes "sc-2001" and "SC-2001" for one key, and so does a copy in most databases; in others they are two. Rows are
 * asked for in either case, and come in the case of the record that has the key.
 */
export interface Spellings {
  /** The keys of a column, in each case that is asked for. */
  either(column: string, keys: readonly string[]): string[]
  /** Writes into the rows of a table the keys as their owners spell them, where that is one spelling. */
  respell(table: AnyTable, rows: Rows): Promise<Rows>
}

type Rows = Record<string, unknown>[]

/** The record that has a key; an invoice has one beside its vendor's. */
const owners: Readonly<Record<string, AnyTable>> = {
  Job: JOB,
  Vendor: VENDOR,
  Commitment: COMMITMENT,
}
const INVOICE_KEY = 'Invoice'
const CASES_MAX = 3

export function createSpellings(reader: SageReader): Spellings {
  /** By column, or table of invoices, and key in capitals; null where records differ in case alone. */
  const own = new Map<string, string | null>()
  /** What is not written in capitals everywhere. */
  const mixed = new Set<string>()

  async function learn(owner: AnyTable, column: string, keys: Iterable<Key>): Promise<void> {
    const unknown = [...new Map([...keys].map(key => [nameOf(owner, key), key])).values()].filter(
      key => isDoubtful(owner, key) && !own.has(nameOf(owner, key)),
    )
    const step = Math.floor(IN_LIST_MAX / CASES_MAX)
    for (let at = 0; at < unknown.length; at += step) {
      const asked = unknown.slice(at, at + step)
      const where =
        column === INVOICE_KEY
          ? asked.map(({ vendor, key }) => ({
              Vendor: inEither([vendor]),
              Invoice: inEither([key]),
            }))
          : { [column]: inEither(asked.map(({ key }) => key)) }
      const rows = (await reader.readPartly(owner, where as object)) as unknown as Rows
      const found = Map.groupBy(rows, row => nameOf(owner, keyIn(row, column)))
      for (const [name, each] of found) {
        const spelled = new Set(each.map(row => String(row[column])))
        own.set(name, spelled.size === 1 ? String(each[0]?.[column]) : null)
      }
    }
  }

  /** Only what is not in capitals, or may not be with its owner, is worth a look. */
  function isDoubtful(owner: AnyTable, { key }: Key): boolean {
    return key !== '' && (mixed.has(owner.name) || key !== key.toUpperCase()) && hasCase(key)
  }

  async function respellColumn(owner: AnyTable, column: string, rows: Rows): Promise<void> {
    const keys = rows.map(row => keyIn(row, column))
    await learn(owner, column, keys)
    rows.forEach((row, place) => {
      const spelled = own.get(nameOf(owner, keys[place] as Key))
      if (spelled) row[column] = spelled
    })
  }

  return {
    either: (column, keys) =>
      Object.hasOwn(owners, column) || column === INVOICE_KEY ? inEither(keys) : [...keys],
    async respell(table, rows) {
      const columns = Object.keys(owners).filter(column => column in table.columns)
      for (const column of columns) {
        const owner = owners[column] as AnyTable
        if (owner.name === table.name) note(owner, column, rows)
        else await respellColumn(owner, column, rows)
      }
      const invoices = ownerOfInvoices(table)
      if (invoices?.name === table.name) note(invoices, INVOICE_KEY, rows)
      else if (invoices) await respellColumn(invoices, INVOICE_KEY, rows)
      return rows
    },
  }

  function note(owner: AnyTable, column: string, rows: Rows): void {
    if (rows.some(row => String(row[column]) !== String(row[column]).toUpperCase())) {
      mixed.add(owner.name)
    }
  }
}

interface Key {
  key: string
  /** Of an invoice; else blank. */
  vendor: string
}

function keyIn(row: Record<string, unknown>, column: string): Key {
  const textOf = (name: string) => (typeof row[name] === 'string' ? row[name] : '')
  return { key: textOf(column), vendor: column === INVOICE_KEY ? textOf('Vendor') : '' }
}

function nameOf(owner: AnyTable, { key, vendor }: Key): string {
  return [owner.name, vendor, key].join('\u0000').toUpperCase()
}

/** Posted and unposted invoices have files of their own; what job cost says of an invoice is no part of it. */
function ownerOfInvoices({ name, columns }: AnyTable): AnyTable | undefined {
  if (!(INVOICE_KEY in columns)) return undefined
  const owner = name.startsWith('APM_MASTER__') ? INVOICE : UNPOSTED_INVOICE
  return name.startsWith('APM_MASTER__') || name.startsWith('API_NEW__') ? owner : undefined
}

/** As they are, in capitals and in small letters. */
function inEither(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap(key => [key, key.toUpperCase(), key.toLowerCase()]))]
}

function hasCase(key: string): boolean {
  return key.toUpperCase() !== key.toLowerCase()
}
