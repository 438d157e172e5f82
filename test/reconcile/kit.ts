import type { TestContext } from 'node:test'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import type { Judging } from '../../subgraphs/reconcile/writes/judging.ts'
import { lentDatabase } from '../harness/postgres.ts'
import {
  createSourceSubgraphs,
  type SourceSubgraphs,
  testContext,
} from '../harness/source-subgraphs.ts'

/** A company small enough to be read in one look. */

export const PROJECT = 'gid://procore/Project/1'
export const JOB = 'gid://sage300/Job/03-001'

/** A test that looks at what a decision has changed waits for all of it. */
export const judgingWholly: Judging = {
  async begin(work) {
    await work()
    return { failure: async () => undefined }
  },
  end: async () => undefined,
}

/** A small company in the store, read once. */
export async function company(
  t: TestContext,
  prepare: (subgraphs: SourceSubgraphs) => void = () => undefined,
) {
  const database = await lentDatabase(t.name)
  const { pool, readingPool } = database
  t.after(() => database[Symbol.asyncDispose]())
  const subgraphs = smallCompany()
  prepare(subgraphs)
  const refresh = createRefresh({ pool, readingPool, sources: createSources(subgraphs.executors) })
  const read = () => refresh.refreshCompany(testContext())
  const first = await read()
  const count = async (table: string, where = 'true') =>
    (await pool.query<{ n: number }>(`select count(*) as n from ${table} where ${where}`)).rows[0]
      ?.n
  return { pool, subgraphs, refresh, read, first, count }
}

/** One project on both sides with a commitment, a change order and an invoice each. */
export function smallCompany(): SourceSubgraphs {
  const subgraphs = createSourceSubgraphs()
  const { procore, sage } = subgraphs
  procore.projects.push(named(PROJECT, '03-001'))
  procore.vendors.push(named('gid://procore/Vendor/9', 'V9'))
  procore.costCodes.push({ ...named('gid://procore/CostCode/1/5', '01-100'), of: PROJECT })
  procore.commitments.push(commitment(PROJECT, 'gid://procore/WorkOrderContract/1/7', 'SC-001'))
  procore.changeOrders.push(changeOrder(PROJECT, 'gid://procore/CommitmentChangeOrder/1/3', '001'))
  procore.invoices.push(requisition('gid://procore/Requisition/1/4'))
  sage.projects.push(named(JOB, '03-001'))
  sage.vendors.push(named('gid://sage300/Vendor/V9', 'V9'))
  sage.costCodes.push({
    ...named('gid://sage300/CostCode/03-001//01-100', '01-100'),
    of: JOB,
    isGroup: false,
  })
  sage.commitments.push(commitment(JOB, 'gid://sage300/Commitment/SC-001', 'SC-001'))
  sage.changeOrders.push({
    ...changeOrder(JOB, 'gid://sage300/ChangeOrder/SC-001/1', '1'),
    isReleased: true,
  })
  sage.invoices.push(apInvoice('gid://sage300/Invoice/V9/INV-1'))
  return subgraphs
}

export function named(id: string, number: string) {
  return { id, number, name: `name of ${number}`, status: 'ACTIVE' }
}

export function commitment(of: string, id: string, number: string) {
  return {
    id,
    of,
    number,
    title: 'Concrete',
    kind: 'SUBCONTRACT',
    status: 'APPROVED',
    originalAmount: '123456789012345.67',
    currency: 'USD',
    lines: [{ id: `${id}/1`, number: '1', originalAmount: '123456789012345.67' }],
  }
}

export function changeOrder(of: string, id: string, number: string) {
  const commitmentId =
    of === PROJECT ? 'gid://procore/WorkOrderContract/1/7' : 'gid://sage300/Commitment/SC-001'
  return {
    id,
    of,
    number,
    status: 'APPROVED',
    amount: '100.00',
    approvedOn: '2026-10-31',
    commitment: { id: commitmentId },
  }
}

export function requisition(id: string) {
  return {
    id,
    of: PROJECT,
    number: 'INV-1',
    sequence: 1,
    status: 'APPROVED',
    commitment: { id: 'gid://procore/WorkOrderContract/1/7' },
    lines: [
      {
        id: 'gid://procore/RequisitionItem/1/4/1',
        isChangeOrderLine: false,
        completedAndStoredToDateAmount: '1000.10',
        workRetainagePreviousAmount: '10.10',
        workRetainageThisPeriodAmount: '5.05',
        workRetainageReleasedAmount: '2.02',
        materialsRetainageHeldAmount: '1.01',
        materialsRetainageReleasedAmount: '0.03',
      },
    ],
  }
}

export function apInvoice(id: string) {
  return {
    id,
    of: JOB,
    number: 'INV-1',
    status: 'POSTED',
    isPosted: true,
    vendor: { id: 'gid://sage300/Vendor/V9' },
    lines: [distribution(1, JOB)],
  }
}

export function distribution(sequence: number, jobId: string) {
  return {
    id: `gid://sage300/Distribution/V9/INV-1/${sequence}`,
    grossAmount: '1000.10',
    retainageAmount: '15.15',
    job: { id: jobId },
    commitment: { id: 'gid://sage300/Commitment/SC-001' },
  }
}
