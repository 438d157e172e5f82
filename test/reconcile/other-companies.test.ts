import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { lentDatabase } from '../harness/postgres.ts'
import { createSourceSubgraphs, testContext } from '../harness/source-subgraphs.ts'
import { named } from './kit.ts'

/** What two companies of Sage have with one vendor, whose invoices one Procore knows. */

const COMPANIES = ['north', 'south'] as const
type Company = (typeof COMPANIES)[number]

interface Booked {
  in: Company
  number: string
  gross: string
  /** Blank for none. */
  commitment?: string
}

/** A project and a job in each company, with a commitment of one number, one vendor, an invoice that agrees and these. */
async function findings(
  t: TestContext,
  requisitions: readonly Booked[],
  invoices: readonly Booked[],
): Promise<string[]> {
  const agreeing = COMPANIES.map(company => ({
    in: company,
    number: `FIRST-${company}`,
    gross: '500.00',
    commitment: 'SC-1',
  }))
  const database = await lentDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  const { pool } = database
  const subgraphs = createSourceSubgraphs()
  const { procore, sage } = subgraphs
  sage.companies = [...COMPANIES]
  procore.vendors.push(named('gid://procore/Vendor/9', 'V9'))
  for (const [index, company] of COMPANIES.entries()) {
    const project = `gid://procore/Project/${index + 1}`
    const job = jobOf(company)
    procore.projects.push(named(project, `P-${index + 1}`))
    sage.projects.push({ ...named(job, '24-001'), in: company })
    sage.vendors.push({ ...named(`gid://sage300/Vendor/${company}/V9`, 'V9'), in: company })
    const contract = (of: string, id: string, vendor: string) => ({
      ...named(id, 'SC-1'),
      of,
      title: 'Works',
      kind: 'SUBCONTRACT',
      status: 'APPROVED',
      originalAmount: '100000.00',
      approvedChangesAmount: '0.00',
      currency: 'USD',
      vendor: { id: vendor },
      lines: [{ id: `${id}/1`, number: '1', originalAmount: '100000.00' }],
    })
    procore.commitments.push(contract(project, contractOf(company), 'gid://procore/Vendor/9'))
    sage.commitments.push(
      contract(
        job,
        `gid://sage300/Commitment/${company}/SC-1`,
        `gid://sage300/Vendor/${company}/V9`,
      ),
    )
    await pool.query(
      `insert into tieout.link (kind, field_id, books_id, made_by) values ('PROJECT', $1, $2, 'me')`,
      [project, job],
    )
  }
  for (const [index, { in: company, number, gross }] of [...agreeing, ...requisitions].entries()) {
    const id = `gid://procore/Requisition/${COMPANIES.indexOf(company) + 1}/${index}`
    procore.invoices.push({
      id,
      of: `gid://procore/Project/${COMPANIES.indexOf(company) + 1}`,
      number,
      sequence: index + 1,
      status: 'APPROVED',
      invoicedOn: '2026-09-25',
      accountingOn: '2026-09-30',
      commitment: { id: contractOf(company) },
      lines: [
        {
          id: `${id}/1`,
          sourceLineId: `${id}/1`,
          isChangeOrderLine: false,
          workPreviousAmount: '0.00',
          workThisPeriodAmount: gross,
          materialsStoredAmount: '0.00',
          completedAndStoredToDateAmount: gross,
          workRetainagePreviousAmount: '0.00',
          workRetainageThisPeriodAmount: '0.00',
          workRetainageReleasedAmount: '0.00',
          materialsRetainageHeldAmount: '0.00',
          materialsRetainageReleasedAmount: '0.00',
        },
      ],
    })
  }
  for (const { in: company, number, gross, commitment } of [...agreeing, ...invoices]) {
    sage.invoices.push({
      id: `gid://sage300/Invoice/${company}/V9/${number}`,
      of: jobOf(company),
      number,
      status: 'POSTED',
      isPosted: true,
      invoicedOn: '2026-09-28',
      accountingOn: '2026-09-28',
      vendor: { id: `gid://sage300/Vendor/${company}/V9` },
      lines: [
        {
          id: `gid://sage300/Distribution/${company}/V9/${number}/1`,
          grossAmount: gross,
          retainageAmount: '0.00',
          job: { id: jobOf(company) },
          commitment: commitment
            ? { id: `gid://sage300/Commitment/${company}/${commitment}` }
            : null,
        },
      ],
    })
  }
  await createRefresh({ pool, sources: createSources(subgraphs.executors) }).refreshCompany(
    testContext(),
  )
  await createReconciler(pool).reconcileDue()
  const { rows } = await pool.query<{ text: string }>(
    `select concat_ws(' ', code, grain, amount, tieout.in_words(explanation)) as text
     from tieout.finding where code like '%INVOICE%' and state <> 'CLEARED' order by 1`,
  )
  return rows.map(({ text }) => text)
}

test('an invoice that another company of Sage has posted to no commitment is said to be there, and is not missing', async t => {
  assert.deepEqual(
    await findings(
      t,
      [{ in: 'north', number: 'INV-77', gross: '2000.00' }],
      [{ in: 'south', number: 'INV-77', gross: '2000.00' }],
    ),
    [
      'INVOICE_ON_OTHER_COMMITMENT INV-77 2000.00 Requisition INV-77 of 2,000.00 gross is posted in Sage (company south) as AP invoice INV-77, billed to no commitment.',
    ],
  )
})

test('an invoice that another company of Sage has posted to its own commitment belongs to neither side there', async t => {
  assert.deepEqual(
    await findings(
      t,
      [{ in: 'north', number: 'INV-77', gross: '2000.00' }],
      [{ in: 'south', number: 'INV-77', gross: '2000.00', commitment: 'SC-1' }],
    ),
    [
      'INVOICE_ON_OTHER_COMMITMENT INV-77 -2000.00 AP invoice INV-77 of 2,000.00 gross belongs to requisition INV-77 of SC-1 in Procore.',
      'INVOICE_ON_OTHER_COMMITMENT INV-77 2000.00 Requisition INV-77 of 2,000.00 gross is posted in Sage (company south) as AP invoice INV-77 on SC-1.',
    ],
  )
})

test('a vendor may use a number in each company: what is of another amount there, or is of its own requisition, is another invoice', async t => {
  assert.deepEqual(
    await findings(
      t,
      [
        { in: 'north', number: 'INV-77', gross: '2000.00' },
        { in: 'north', number: 'INV-78', gross: '3500.00' },
        { in: 'south', number: 'INV-77', gross: '2100.00' },
      ],
      [
        { in: 'south', number: 'INV-77', gross: '2100.00', commitment: 'SC-1' },
        { in: 'south', number: 'INV-78', gross: '900.00' },
      ],
    ),
    [
      'INVOICE_MISSING_IN_SAGE INV-77 2000.00 Requisition INV-77 of 2,000.00 gross, 0.00 withheld, is approved in Procore and not in Sage.',
      'INVOICE_MISSING_IN_SAGE INV-78 3500.00 Requisition INV-78 of 3,500.00 gross, 0.00 withheld, is approved in Procore and not in Sage.',
    ],
  )
})

test('odd but right: two companies each post the invoice of one number to their own commitment of one number', async t => {
  const both: Booked[] = COMPANIES.map(company => ({
    in: company,
    number: '1',
    gross: '2000.00',
    commitment: 'SC-1',
  }))
  assert.deepEqual(await findings(t, both, both), [])
})

const jobOf = (company: Company) => `gid://sage300/Job/${company}/24-001`

const contractOf = (company: Company) =>
  `gid://procore/WorkOrderContract/${COMPANIES.indexOf(company) + 1}/7`
