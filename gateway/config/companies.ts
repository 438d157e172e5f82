import { readFileSync } from 'node:fs'
import { messageOf } from '#lib/errors'
import type { ConfigName, Reader } from './reader.ts'
import { CURRENCY, type SageConfig } from './systems.ts'

/** A company of Sage among several: what the SAGE_… settings say of one, and its name. */
export interface SageCompanyConfig extends SageConfig {
  name: string
}

/** The settings of one company, which a file of several takes the place of. */
const OF_ONE_COMPANY = [
  'SAGE_ODBC',
  'SAGE_CURRENCY',
  'SAGE_COMPANY_DIR',
  'SAGE_IMPORT_DIR',
  'SAGE_IMPORT_COMMAND',
  'SAGE_NAMES_FILE',
] as const satisfies ConfigName[]

const FIELDS = [
  'name',
  'odbc',
  'currency',
  'companyDir',
  'importDir',
  'importCommand',
  'namesFile',
] as const
type Field = (typeof FIELDS)[number]

/** It is part of ids and of messages. */
const NAME = /^[a-z0-9][a-z0-9-]{0,19}$/
/** The graph calls a Sage so that is configured as one company; its ids have no name in them. */
const ONE_COMPANY = 'main'
/** Two entries that share one of these would read one company twice, or write into each other's. */
const UNIQUE_FIELDS = ['name', 'odbc', 'importDir'] as const satisfies Field[]

/**
 * The companies in the file that SAGE_COMPANIES_FILE names; undefined when it is not set. Problems name
 * the entry and the field, and never a value that may hold a password.
 */
export function readSageCompanies(reader: Reader): SageCompanyConfig[] | undefined {
  const path = reader.text('SAGE_COMPANIES_FILE')
  if (path === undefined) return undefined
  for (const name of OF_ONE_COMPANY.filter(reader.isSet)) {
    reader.problem(
      name,
      'is set beside SAGE_COMPANIES_FILE; set one company of Sage, or a file of several.',
    )
  }
  const problem = (message: string) => reader.problem('SAGE_COMPANIES_FILE', `${path}: ${message}`)
  const entries = entriesOf(path, problem)
  const companies = entries.map((entry, index) => readEntry(entry, index, problem))
  for (const field of UNIQUE_FIELDS) {
    const first = new Map<string, number>()
    for (const [index, company] of companies.entries()) {
      const value = company[field]
      if (value === undefined) continue
      const other = first.get(value)
      if (other === undefined) first.set(value, index)
      else problem(`entry ${index + 1}: "${field}" is that of entry ${other + 1}.`)
    }
  }
  return companies.map(
    ({ name = '', odbc = '', importDir: dir, importCommand: command, ...rest }) => ({
      name,
      odbc,
      currency: rest.currency,
      companyDir: rest.companyDir,
      import: dir !== undefined && command !== undefined ? { dir, command } : undefined,
      namesFile: rest.namesFile,
    }),
  )
}

type Entry = Partial<Record<Field, string>>

function entriesOf(path: string, problem: (message: string) => void): unknown[] {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(read) && read.length > 0) return read
    problem('is no list of companies: [{ "name": "north", "odbc": "…" }].')
  } catch (thrown) {
    // What JSON.parse says repeats the text that it stumbles over, which may be a password.
    const isText = thrown instanceof SyntaxError
    problem(isText ? 'is not JSON.' : `cannot be read: ${messageOf(thrown)}`)
  }
  return []
}

function readEntry(entry: unknown, index: number, problem: (message: string) => void): Entry {
  const where = `entry ${index + 1}`
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    problem(`${where}: write an object in braces.`)
    return {}
  }
  const company: Entry = {}
  for (const [key, value] of Object.entries(entry)) {
    const field = FIELDS.find(each => each === key)
    if (!field) problem(`${where}: "${key}" means nothing; write ${FIELDS.join(', ')}.`)
    else if (typeof value !== 'string') problem(`${where}: "${key}" is not a text.`)
    else if (value.trim() !== '') company[field] = value.trim()
  }
  if (company.name === undefined || !NAME.test(company.name)) {
    problem(`${where}: "name" is 1 to 20 lower case letters, digits and "-".`)
  }
  if (company.name === ONE_COMPANY) {
    problem(`${where}: "name" is ${ONE_COMPANY}, which is what a Sage of one company is called.`)
  }
  if (company.odbc === undefined) problem(`${where}: "odbc" is missing: its connection string.`)
  if (company.currency !== undefined && !CURRENCY.test(company.currency)) {
    problem(`${where}: "currency" is three capital letters such as CAD.`)
  }
  if (company.importDir !== undefined && company.importCommand === undefined) {
    problem(`${where}: "importCommand" is missing; without it nothing imports the files.`)
  }
  if (company.importDir === undefined && company.importCommand !== undefined) {
    problem(`${where}: "importDir" is missing; the command needs the folder it imports from.`)
  }
  return company
}
