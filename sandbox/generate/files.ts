import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf, procoreResources, type SageTable, sageTables } from '../format.ts'
import type { Records } from './procore.ts'
import type { Rows } from './rows.ts'

/** Text is handed to the operating system in pieces of this size, which keeps memory flat. */
const BUFFER_CHARACTERS = 64 * 1024

/** The files of one company folder, written as the records come. */
export class CompanyFiles implements Records, Rows {
  #dir: string
  #lists = new Map<string, TextFile>()
  #tables = new Map<string, { file: TextFile; columns: string[] }>()

  #furtherColumns: Partial<Record<SageTable, string[]>>

  /** `furtherColumns` are columns that only some rows of a table fill. */
  constructor(dir: string, furtherColumns: Partial<Record<SageTable, string[]>> = {}) {
    this.#dir = dir
    this.#furtherColumns = furtherColumns
    // A file of an earlier company would mix into this one.
    for (const table of sageTables) rmSync(join(dir, 'sage300', `${table}.csv`), { force: true })
    for (const name of ['links.json', 'planted.json']) rmSync(join(dir, name), { force: true })
    for (const folder of ['procore', 'sage300']) mkdirSync(join(dir, folder), { recursive: true })
    for (const resource of procoreResources) {
      this.#lists.set(resource, new TextFile(join(dir, 'procore', `${resource}.json`)))
    }
  }

  add(name: SageTable | string, record: Record<string, unknown>): void {
    const list = this.#lists.get(name)
    if (list) list.write(`${list.empty ? '[\n' : ',\n'}${JSON.stringify(record)}`)
    else this.#addRow(name as SageTable, record as Record<string, string>)
  }

  /** Closes every list and file; nothing may be added afterwards. */
  close(): void {
    for (const list of this.#lists.values()) {
      list.write(list.empty ? '[]\n' : '\n]\n')
      list.close()
    }
    for (const { file } of this.#tables.values()) file.close()
  }

  writeJson(name: string, value: unknown): void {
    const file = new TextFile(join(this.#dir, name))
    file.write(`${JSON.stringify(value, undefined, 2)}\n`)
    file.close()
  }

  #addRow(table: SageTable, row: Record<string, string>): void {
    let open = this.#tables.get(table)
    if (!open) {
      const columns = [...new Set([...Object.keys(row), ...(this.#furtherColumns[table] ?? [])])]
      const missing = keyOf(table).filter(column => !columns.includes(column))
      if (missing.length > 0)
        throw new TypeError(`a row of ${table} lacks its key column ${missing.join(', ')}`)
      open = { file: new TextFile(join(this.#dir, 'sage300', `${table}.csv`)), columns }
      open.file.write(`${columns.join(',')}\n`)
      this.#tables.set(table, open)
    }
    open.file.write(`${open.columns.map(column => field(row[column] ?? '')).join(',')}\n`)
  }
}

class TextFile {
  #descriptor: number
  #pending = ''
  empty = true

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w')
  }

  write(text: string): void {
    this.empty = false
    this.#pending += text
    if (this.#pending.length >= BUFFER_CHARACTERS) this.#flush()
  }

  close(): void {
    this.#flush()
    closeSync(this.#descriptor)
  }

  #flush(): void {
    let bytes: Uint8Array = Buffer.from(this.#pending)
    this.#pending = ''
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#descriptor, bytes))
  }
}

/** RFC 4180: quotes only where a comma, quote or line break demands them. */
function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
