import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { type SourceSubgraphs, testContext } from '../harness/source-subgraphs.ts'
import { apInvoice, company, distribution, JOB, PROJECT, requisition } from './kit.ts'

const COMMITMENT = 'gid://procore/WorkOrderContract/1/7'
const refusal = () => {
  throw new TieoutError('PROCORE_FORBIDDEN', 'no right')
}

test('whether a vendor is insured is nothing on which two systems agree', async t => {
  const { subgraphs, look } = await agreeing(t)
  for (const vendor of subgraphs.procore.vendors) vendor['insurances'] = refusal
  assert.deepEqual(await look(), ['AGREES'])
})

test('what is paid alike on several invoices agrees with nothing while payments are refused', async t => {
  const { subgraphs, look } = await agreeing(t, ({ procore, sage }) => {
    Object.assign(procore.commitments[0] ?? {}, { paidAmount: '2000.00' })
    procore.invoices.push(billed('gid://procore/Requisition/1/5', 'INV-2', '2000.00'))
    sage.invoices.splice(0, 1, paid('INV-1'), paid('INV-2'))
  })
  const [commitment] = subgraphs.procore.commitments
  assert.ok(commitment)
  assert.deepEqual(await look(), ['AGREES'])
  commitment['payments'] = refusal
  assert.deepEqual(await look(), [
    'UNREAD',
    'Which invoices of SC-001 are paid in Procore is not known: its payments are not shown to the account.',
  ])
  commitment['payments'] = []
  assert.deepEqual(await look(), ['AGREES'])
})

test('what is withheld agrees with nothing where the law asks what the owner withholds and nobody may see it', async t => {
  const { pool, look } = await agreeing(t, ({ procore, sage }) => {
    Object.assign(procore.projects[0] ?? {}, { stateCode: 'CA' })
    for (const commitment of [...procore.commitments, ...sage.commitments])
      Object.assign(commitment, { signedOn: '2026-03-01' })
    Object.assign(procore.invoices[0]?.['lines'] ?? {}, [
      { ...line('1000.00'), workRetainageThisPeriodAmount: '40.00' },
    ])
    sage.invoices.splice(0, 1, paid('INV-1', { paidAmount: '0.00', retainageAmount: '40.00' }))
  })
  const [verdict, reason] = await look()
  assert.equal(verdict, 'UNREAD')
  assert.match(
    reason ?? '',
    /^Whether more is withheld of SC-001 than the owner withholds is not known: the prime contracts of the project /,
  )
  // As if they were shown, and withheld no less.
  await pool.query(
    "update tieout.part_mark set failure_code = null, read_at = now() where part = 'PRIME_CONTRACTS'",
  )
  await pool.query('insert into tieout.touched (project_id, commitment_id) values ($1, $2)', [
    PROJECT,
    COMMITMENT,
  ])
  assert.deepEqual(await look(), ['AGREES'])
})

/** One commitment on which both systems agree; `look` reads all and says its verdict, and why it is unread. */
async function agreeing(t: TestContext, prepare: (subgraphs: SourceSubgraphs) => void = () => {}) {
  setLogLevel('error')
  t.after(() => setLogLevel('info'))
  const made = await company(t, subgraphs => {
    const { procore, sage } = subgraphs
    procore.changeOrders.length = 0
    sage.changeOrders.length = 0
    Object.assign(procore.commitments[0] ?? {}, { vendor: { id: 'gid://procore/Vendor/9' } })
    Object.assign(sage.commitments[0] ?? {}, { vendor: { id: 'gid://sage300/Vendor/V9' } })
    procore.invoices.splice(0, 1, billed('gid://procore/Requisition/1/4', 'INV-1', '1000.00'))
    sage.invoices.splice(0, 1, paid('INV-1', { paidAmount: '0.00' }))
    prepare(subgraphs)
  })
  const { pool, refresh, read } = made
  const reconciler = createReconciler(pool)
  const look = async () => {
    await read()
    await reconciler.reconcileDue()
    await pool.query(
      "update tieout.part_mark set tried_at = tried_at - interval '8 days' where part = 'PAYMENTS'",
    )
    const background = { ...testContext(), isBackground: true }
    while (await refresh.readDuePart(background)) await reconciler.reconcileDue()
    const { rows } = await pool.query<{ told: string }>(
      `select verdict as told from tieout.commitment_pair
       union all select reason from tieout.affected_commitment`,
    )
    return rows.map(({ told }) => told)
  }
  return { ...made, look }
}

function billed(id: string, number: string, completed: string) {
  const sequence = Number(number.at(-1))
  return { ...requisition(id), number, sequence, lines: [{ ...line(completed), id: `${id}/1` }] }
}

function line(completedAndStoredToDateAmount: string) {
  const [made] = requisition('').lines
  return {
    ...made,
    sourceLineId: '1',
    completedAndStoredToDateAmount,
    workPreviousAmount: '0.00',
    workThisPeriodAmount: completedAndStoredToDateAmount,
    materialsStoredAmount: '0.00',
    workRetainagePreviousAmount: '0.00',
    workRetainageThisPeriodAmount: '0.00',
    workRetainageReleasedAmount: '0.00',
    materialsRetainageHeldAmount: '0.00',
    materialsRetainageReleasedAmount: '0.00',
  }
}

function paid(number: string, facts: object = {}) {
  const id = `gid://sage300/Invoice/V9/${number}`
  const row = { ...distribution(1, JOB), id: `gid://sage300/Distribution/V9/${number}/1` }
  const amounts = { grossAmount: '1000.00', retainageAmount: '0.00', paidAmount: '1000.00' }
  return { ...apInvoice(id), number, lines: [{ ...row, ...amounts, ...facts }] }
}
