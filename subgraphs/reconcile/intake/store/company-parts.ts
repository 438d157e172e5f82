import type { Pool, PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import { isRefusal } from '../failures.ts'
import { ProcoreInsurancesDocument } from '../questions/procore.generated.ts'
import { SageAccountsDocument, SageInsurancesDocument } from '../questions/sage300.generated.ts'
import type { PagesOptions, Sources, System } from '../sources.ts'
import type { Unreadable } from '../unreadable.ts'
import { INSURANCES_INTERVAL_MS, isDue, noteFailure, noteRead, type Part } from './part-marks.ts'
import { lockRows, type Stage } from './stage.ts'
import type { SourceTable, StagedRow } from './versions.ts'

/**
 * What a company has once and may refuse while it gives its jobs: who may read commitments may not be
 * allowed to see insurances or the ledger. A refusal is noted and harms nothing else.
 */
interface Parts {
  pool: Pool
  sources: Sources
  stage: Stage
}

/**
 * The insurances of a system's vendors, once a day, or now where somebody waits; of Sage without the
 * companies in `except`.
 */
export async function readInsurances(
  parts: Parts,
  system: System,
  except: readonly string[],
  context: RequestContext,
): Promise<void> {
  const companies = system === 'PROCORE' ? [''] : await companiesOf(parts)
  for (const company of companies) {
    if (except.includes(company)) continue
    const part: Part = { system, part: 'INSURANCES', ofId: company, readFor: '' }
    if (context.isBackground && !(await isDue(parts.pool, part, INSURANCES_INTERVAL_MS))) continue
    if (system === 'PROCORE') await readPart(parts, part, context, procoreInsurances)
    else await readPart(parts, part, context, sageInsurances)
  }
}

/**
 * The ledger accounts on which what is held of distributions owes its retainage. They are read after the
 * jobs, so that the ledger is at least as new as what it is compared with.
 */
export async function readAccounts(
  parts: Parts,
  except: readonly string[],
  context: RequestContext,
): Promise<void> {
  for (const company of await companiesOf(parts)) {
    if (except.includes(company)) continue
    const numbers = await accountsOf(parts.pool, company)
    if (numbers.size === 0) continue
    const part: Part = { system: 'SAGE300', part: 'ACCOUNTS', ofId: company, readFor: '' }
    await readPart(parts, part, context, {
      table: 'sage.account',
      ofUnread: 'id = any ($1)',
      async *pages(sources, asked, _, options) {
        const document = SageAccountsDocument
        const pages = sources.pages('SAGE300', document, { company }, asked, options)
        for await (const accounts of pages) {
          yield accounts
            .filter(account => numbers.has(account.number ?? ''))
            .map(account => ({
              id: account.id,
              company,
              number: account.number,
              name: account.name,
              source_type: account.sourceType,
              is_control: account.isControl,
              current_balance_amount: account.currentBalanceAmount,
              future_balance_amount: account.futureBalanceAmount,
              year_to_date_amount: account.yearToDateAmount,
            }))
        }
      },
    })
  }
}

interface Reading {
  table: SourceTable
  /** Of the table, which rows are of the records that could not be read; $1 are these. */
  ofUnread: string
  pages(
    sources: Sources,
    context: RequestContext,
    ofId: string,
    options: PagesOptions,
  ): AsyncGenerator<StagedRow[]>
}

const procoreInsurances: Reading = {
  table: 'procore.insurance',
  ofUnread: 'vendor_id = any ($1)',
  async *pages(sources, context, _, options) {
    const document = ProcoreInsurancesDocument
    for await (const vendors of sources.pages('PROCORE', document, {}, context, options)) {
      yield vendors.flatMap(vendor =>
        vendor.insurances.map(insurance => ({
          id: insurance.id,
          vendor_id: vendor.id,
          number: insurance.number,
          kind: insurance.kind,
          status: insurance.status,
          source_status: insurance.sourceStatus,
          is_exempt: insurance.isExempt,
          provider: insurance.provider,
          effective_on: insurance.effectiveOn,
          expires_on: insurance.expiresOn,
          limit_amount: insurance.limitAmount,
        })),
      )
    }
  },
}

const sageInsurances: Reading = {
  table: 'sage.insurance',
  ofUnread: 'vendor_id = any ($1)',
  async *pages(sources, context, company, options) {
    const document = SageInsurancesDocument
    for await (const vendors of sources.pages('SAGE300', document, { company }, context, options)) {
      yield vendors.flatMap(vendor =>
        vendor.insurances.map(insurance => ({
          id: `${vendor.id}/${insurance.kind}`,
          company,
          vendor_id: vendor.id,
          kind: insurance.kind,
          is_required: insurance.isRequired,
          insurer: insurance.insurer,
          policy_number: insurance.policyNumber,
          effective_on: insurance.effectiveOn,
          expires_on: insurance.expiresOn,
          limit_amount: insurance.limitAmount,
        })),
      )
    }
  },
}

async function readPart(
  { pool, sources, stage }: Parts,
  part: Part,
  context: RequestContext,
  { table, ofUnread, pages }: Reading,
): Promise<void> {
  const { system } = part
  const unread: string[] = []
  // What is held of it stays, and the others are read.
  const onUnreadable = ({ id, failure }: Unreadable) => {
    if (!(failure instanceof TieoutError) || isRefusal(failure)) throw failure
    log.warn('refresh.record_unread', { system, id, message: failure.message })
    unread.push(id)
  }
  try {
    await stage.staged(
      [table],
      async client => {
        for await (const rows of pages(sources, context, part.ofId, { onUnreadable })) {
          await stage.versions.stage(client, table, rows)
        }
      },
      async client => {
        await lockRows(client, table)
        if (unread.length > 0) {
          await stage.versions.carryOfCompany(client, table, ofUnread, unread)
        }
        if (part.system === 'SAGE300') await carryOthers(stage, client, table, part.ofId)
        const changedCount = await stage.versions.apply(client, table, undefined)
        await noteRead(client, part, changedCount)
        return changedCount
      },
    )
  } catch (thrown) {
    if (context.signal.aborted) throw thrown
    await noteFailure(pool, part, thrown)
  }
}

/** Stages what is held of the other companies, which share the table. */
async function carryOthers(
  { versions }: Stage,
  client: PoolClient,
  table: SourceTable,
  company: string,
): Promise<void> {
  const { rows } = await client.query<{ company: string }>(
    `select distinct company from ${table} where company <> $1`,
    [company],
  )
  for (const other of rows) await versions.carryCompany(client, table, other.company)
}

async function companiesOf({ pool }: Parts): Promise<string[]> {
  const { rows } = await pool.query<{ company: string }>(
    'select distinct company from sage.vendor union select company from sage.project order by 1',
  )
  return rows.map(({ company }) => company)
}

async function accountsOf(pool: Pool, company: string): Promise<Set<string>> {
  const { rows } = await pool.query<{ number: string }>(
    `select distinct retainage_payable_account as number
     from sage.invoice_line as line
     join sage.project on project.id = line.project_id
     where project.company = $1 and retainage_payable_account is not null`,
    [company],
  )
  return new Set(rows.map(({ number }) => number))
}
