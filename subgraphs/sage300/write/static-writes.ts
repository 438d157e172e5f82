import { isDate } from '#lib/date'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { SageParameter } from '../ground.ts'
import type { AnyTable, SageReader } from '../read/reader.ts'
import type { SageNames } from '../records/dictionary/names.ts'
import { EXTRA, JOB } from '../records/dictionary/tables.ts'
import type {
  SageCommitmentCompleteInput,
  SageExtraCreateInput,
  SageStaticWritePayload,
  SageVendorUpdateInput,
  UserError,
} from '../types.generated.ts'
import type { SagePool } from '../wire/connection.ts'
import { COMMITMENT_COMPLETION, VENDOR_UPKEEP } from './upkeep.ts'
import { refusal, uncertainty } from './user-errors.ts'

/**
 * The writes over ODBC that Sage permits where the user's role has write access: master records and
 * fields without money, and no others. Each looks first, writes once, and is read back; an outcome
 * that is unknown is said to be, and never sent again.
 */
export interface StaticWrites {
  createExtra(input: SageExtraCreateInput): Promise<SageStaticWritePayload>
  updateVendor(input: SageVendorUpdateInput): Promise<SageStaticWritePayload>
  completeCommitment(input: SageCommitmentCompleteInput): Promise<SageStaticWritePayload>
}

interface Parts {
  pool: SagePool
  reader: SageReader
  names: SageNames
}

type Values = Readonly<Record<string, string>>

const lengths: Readonly<Record<string, number>> = {
  Extra: 10,
  Description: 30,
  Address_1: 33,
  Address_2: 33,
  City: 30,
  State: 4,
  ZIP: 10,
  Telephone: 15,
}

/** Fields of the input, and the columns that they set. */
const vendorColumns = {
  address1: 'Address_1',
  address2: 'Address_2',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  telephone: 'Telephone',
  generalLiabilityExpiresOn: 'GL_Ins_Expiration_Dt',
  automobileExpiresOn: 'Auto_Ins_Expir_Dt',
  workersCompensationExpiresOn: 'Work_Comp_Expir_Dt',
} as const

export function createStaticWrites({ pool, reader, names }: Parts): StaticWrites {
  /** What of `values` the row with `key` does not have yet; undefined when there is no such row. */
  async function missingOf(table: AnyTable, key: Values, values: Values) {
    const [row] = (await reader.read(table, key)) as Readonly<Record<string, unknown>>[]
    if (!row) return undefined
    return Object.entries(values).filter(([column, value]) => (row[column] ?? '') !== value)
  }

  /** Sends a statement and reads back what it was to do. */
  async function writeOnce(
    table: AnyTable,
    key: Values,
    values: Values,
    statement: { sql: string; parameters: SageParameter[] },
  ): Promise<SageStaticWritePayload> {
    let doubt = 'Sage took the write and does not show it.'
    try {
      await pool.write(table.name, statement.sql, statement.parameters)
    } catch (thrown) {
      if (!(thrown instanceof TieoutError)) throw thrown
      if (!unknownCodes.has(thrown.code)) return refused([refusalOf(thrown, table.name)])
      doubt = thrown.message
    }
    log.info('sage.static_write', { resource: table.name, id: Object.values(key).join('/') })
    const missing = await missingOf(table, key, values).catch((thrown: unknown) => {
      doubt = thrown instanceof Error ? thrown.message : doubt
      return undefined
    })
    if (missing?.length === 0) return { outcome: 'WRITTEN', userErrors: [] }
    return { outcome: 'UNCERTAIN', userErrors: [uncertainty(doubt)] }
  }

  async function update(
    table: AnyTable,
    key: Values,
    values: Values,
    { notFound, dryRun }: { notFound: UserError; dryRun?: boolean | undefined },
  ): Promise<SageStaticWritePayload> {
    const missing = await missingOf(table, key, values)
    if (!missing) return refused([notFound])
    if (missing.length === 0) return UNCHANGED
    if (dryRun) return { outcome: 'CHECKED', userErrors: [] }
    const name = (column: string) => names.columnOf(table.name, column)
    const sets = missing.map(([column]) => `${name(column)} = ?`).join(', ')
    const where = Object.keys(key)
      .map(column => `${name(column)} = ?`)
      .join(' and ')
    const sql = `update ${names.tableOf(table.name)} set ${sets} where ${where}`
    const parameters = [...missing.map(([, value]) => value), ...Object.values(key)]
    return writeOnce(table, key, values, { sql, parameters })
  }

  return {
    async createExtra({ jobNumber, extra, description }) {
      const problems = [
        ...textProblems('extra', 'Extra', extra),
        ...textProblems('description', 'Description', description),
      ]
      if (extra.trim() === '') problems.push(refusal('INVALID', ['extra'], 'extra: give its id.'))
      const [job] = await reader.read(JOB, { Job: jobNumber })
      if (!job) problems.push(notFound('jobNumber', `job ${jobNumber}`))
      else if (job.Status?.toLowerCase() === 'closed') {
        const message = `Job ${jobNumber} is closed in Sage; open it there first.`
        problems.push(refusal('WRONG_STATE', ['jobNumber'], message))
      }
      if (problems.length > 0) return refused(problems)
      const key = { Job: jobNumber, Extra: extra }
      const missing = await missingOf(EXTRA, key, { Description: description })
      if (missing?.length === 0) return UNCHANGED
      if (missing) {
        const message = `Job ${jobNumber} has an extra ${extra} with another description; use another id.`
        return refused([refusal('ALREADY_EXISTS', ['extra'], message)])
      }
      const values = { Description: description, Status: 'In progress' }
      const row = { ...key, ...values }
      const columns = Object.keys(row).map(column => names.columnOf(EXTRA.name, column))
      const sql = `insert into ${names.tableOf(EXTRA.name)} (${columns.join(', ')}) values (?, ?, ?, ?)`
      return writeOnce(EXTRA, key, values, { sql, parameters: Object.values(row) })
    },
    async updateVendor({ vendorNumber, dryRun, ...fields }) {
      const values: Record<string, string> = {}
      const problems: UserError[] = []
      for (const [field, column] of Object.entries(vendorColumns)) {
        const value = fields[field as keyof typeof vendorColumns]
        if (value === null || value === undefined) continue
        problems.push(...(column in lengths ? textProblems : dateProblems)(field, column, value))
        values[column] = value
      }
      if (problems.length > 0) return refused(problems)
      const none = notFound('vendorNumber', `vendor ${vendorNumber}`)
      return update(VENDOR_UPKEEP, { Vendor: vendorNumber }, values, { notFound: none, dryRun })
    },
    async completeCommitment({ commitmentNumber, completedOn }) {
      const problems = dateProblems('completedOn', 'Actual_Completion_Date', completedOn)
      if (problems.length > 0) return refused(problems)
      const none = notFound('commitmentNumber', `commitment ${commitmentNumber}`)
      const values = { Actual_Completion_Date: completedOn }
      const key = { Commitment: commitmentNumber }
      return update(COMMITMENT_COMPLETION, key, values, { notFound: none })
    },
  }
}

const UNCHANGED: SageStaticWritePayload = { outcome: 'UNCHANGED', userErrors: [] }
/** After these the write may have been done. */
const unknownCodes: ReadonlySet<string> = new Set(['SAGE_UNREACHABLE', 'SAGE_TIMEOUT'])

function refused(userErrors: UserError[]): SageStaticWritePayload {
  return { outcome: null, userErrors }
}

function refusalOf({ code, message }: TieoutError, table: string): UserError {
  if (code === 'SAGE_ACCESS_REFUSED') {
    const words = `Sage refused the write: in Security Administration > Roles > Tasks > ODBC give the role of Tieout's user write access to ${table}.`
    return refusal('NOT_CONFIGURED', [], words)
  }
  if (code === 'BAD_USER_INPUT') return refusal('INVALID', [], message)
  return refusal('REJECTED', [], message)
}

function notFound(field: string, what: string): UserError {
  return refusal('NOT_FOUND', [field], `Sage has no ${what}.`)
}

function textProblems(field: string, column: string, value: string): UserError[] {
  const max = lengths[column] ?? 0
  if (value !== value.trim()) {
    return [refusal('INVALID', [field], `${field}: leave out the blanks at its ends.`)]
  }
  if (value.length <= max) return []
  const message = `${field}: has ${value.length} characters and Sage takes ${max}; shorten it.`
  return [refusal('TOO_LONG', [field], message)]
}

function dateProblems(field: string, _column: string, value: string): UserError[] {
  if (isDate(value)) return []
  const message = `${field}: ${JSON.stringify(value)} is not a date; write it as 2026-10-31.`
  return [refusal('INVALID', [field], message)]
}
