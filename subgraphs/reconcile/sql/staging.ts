import type { PoolClient } from 'pg'
import { isIdOf } from '#lib/ids'
import { merge } from './statements.ts'
import { sqlOf } from './texts.ts'

/**
 * Turns what a system said into documents of one shape, for the contracts that changed. Everything after
 * this reads documents and knows no system: another source is another folder of staging files and a line
 * in SYSTEMS.
 */
const SYSTEMS = ['procore', 'sage300'] as const

interface Stage {
  file: string
  table: string
  key: readonly string[]
  contract: string
  /** Only some systems have it. */
  systems?: readonly (typeof SYSTEMS)[number][]
}

const STAGES: readonly Stage[] = [
  { file: 'contracts', table: 'tieout.contract', key: ['side', 'id'], contract: 'id' },
  {
    file: 'change_orders',
    table: 'tieout.change_document',
    key: ['side', 'id'],
    contract: 'contract_id',
  },
  {
    file: 'change_lines',
    table: 'tieout.change_line',
    key: ['side', 'id', 'item_key'],
    contract: 'contract_id',
  },
  {
    file: 'invoices',
    table: 'tieout.invoice_document',
    key: ['side', 'key'],
    contract: 'contract_id',
  },
  {
    file: 'contract_lines',
    table: 'tieout.contract_line',
    key: ['side', 'id', 'item_key'],
    contract: 'contract_id',
  },
  {
    file: 'items',
    table: 'tieout.item',
    key: ['side', 'contract_id', 'item_key'],
    contract: 'contract_id',
  },
  {
    file: 'overbilled_lines',
    table: 'tieout.overbilled_line',
    key: ['id'],
    contract: 'contract_id',
    systems: ['procore'],
  },
  {
    file: 'identity_faults',
    table: 'tieout.identity_fault',
    key: ['invoice_id'],
    contract: 'contract_id',
    systems: ['procore'],
  },
  {
    file: 'reading_faults',
    table: 'tieout.reading_fault',
    key: ['contract_id', 'record_id', 'list', 'code'],
    contract: 'contract_id',
  },
  {
    file: 'unit_costs',
    table: 'tieout.unit_cost',
    key: ['id'],
    contract: 'contract_id',
    systems: ['procore'],
  },
  {
    file: 'change_retainage',
    table: 'tieout.change_retainage',
    key: ['change_order_id'],
    contract: 'contract_id',
    systems: ['sage300'],
  },
  {
    file: 'kept_totals',
    table: 'tieout.kept_total',
    key: ['record_id', 'field'],
    contract: 'contract_id',
    systems: ['sage300'],
  },
]

/** Of each system, since a change is one of one system. */
const stages = SYSTEMS.map(system => ({
  system,
  statements: STAGES.filter(({ systems = SYSTEMS }) => systems.includes(system)).map(
    ({ file, table, key, contract }) => ({
      to: { table, key, scope: `kept.${contract} = any ($1)` },
      query: sqlOf(`staging/${system}/${file}`),
    }),
  ),
}))

const looseInvoices = sqlOf('staging/sage300/loose_invoices')
const byItem = sqlOf('staging/contract_by_item')
const jobTotals = sqlOf('staging/sage300/job_totals')

/** Stages all that hangs on these contracts, of either side; what is gone goes. */
export async function stageContracts(
  client: PoolClient,
  contractIds: readonly string[],
): Promise<void> {
  for (const { system, statements } of stages) {
    const ids = contractIds.filter(id => isIdOf(system, id))
    if (ids.length === 0) continue
    for (const { to, query } of statements) await merge(client, to, query, [ids])
  }
  const scope = 'kept.contract_id = any ($1)'
  const to = { table: 'tieout.contract_by_item', key: ['contract_id'], scope }
  await merge(client, to, byItem, [contractIds])
}

/** Stages what these jobs have outside their contracts: invoices that bill none, and totals that are kept. */
export async function stageJobs(client: PoolClient, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return
  const ofJob = 'kept.project_id = any ($1)'
  await merge(
    client,
    {
      table: 'tieout.invoice_document',
      key: ['side', 'key'],
      scope: `kept.contract_id is null and ${ofJob}`,
    },
    looseInvoices,
    [jobIds],
  )
  await merge(
    client,
    { table: 'tieout.job_total', key: ['project_id', 'field'], scope: ofJob },
    jobTotals,
    [jobIds],
  )
}
