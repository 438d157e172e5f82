import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { until } from '../harness/process.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** What Procore has and Sage lacks, or knows worse, is written to Sage, through the whole product and its sandbox. */

let sample: RunningSample
before(async () => {
  sample = await runSample()
})
after(() => sample[Symbol.asyncDispose]())

const ANSWER = `
  plan { system action target before after accountingEffect }
  operation { state isReplay steps { name state message } }
  userErrors { code message field system }`

async function commitmentOf(number: string) {
  const { data } = await sample.ask(
    `query ($number: String) {
       commitment(number: $number) {
         id verdict
         sage { number originalAmount retainagePercent lines { number costCode costType originalAmount } }
         procore { originalAmount lines { number costCode costType originalAmount } }
         invoices { id number verdict procoreGrossAmount procoreRetainageAmount sageGrossAmount sageRetainageAmount }
         findings { code }
       }
     }`,
    { number },
  )
  return data.commitment
}

test('a commitment that Sage lacks is planned without a trace, then written once, and its finding is gone', async () => {
  const { id, procore } = await commitmentOf('SC-2099')
  const write = async (dryRun: boolean) => {
    const { data, errors } = await sample.ask(
      `mutation ($id: ID!, $dryRun: Boolean!) {
         commitmentExport(input: { commitmentId: $id, idempotencyKey: "sc-2099", dryRun: $dryRun }) {
           commitment { verdict } ${ANSWER}
         }
       }`,
      { id, dryRun },
    )
    assert.deepEqual(errors, [])
    return data.commitmentExport
  }
  const planned = await write(true)
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.operation, null)
  assert.equal(planned.plan[0].after.commitment.originalAmount, '64500.00')
  assert.equal((await commitmentOf('SC-2099')).sage, null)

  const written = await write(false)
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  assert.equal(written.commitment.verdict, 'AGREES')
  const now = await commitmentOf('SC-2099')
  assert.equal(now.sage.originalAmount, procore.originalAmount)
  assert.equal(now.sage.lines.length, procore.lines.length)
  const left = now.findings.map((finding: { code: string }) => finding.code)
  assert.ok(!left.includes('COMMITMENT_MISSING_IN_SAGE'))
  assert.equal((await write(false)).operation.isReplay, true)
})

test('a requisition that Sage lacks becomes an AP invoice of its gross and retainage, which waits to be posted', async () => {
  for (const [number, of] of [
    ['3', 'SC-2011'],
    ['1027', 'SC-2215'],
  ]) {
    const { invoices } = await commitmentOf(of ?? '')
    const invoice = invoices.find((each: { number: string }) => each.number === number)
    const { data, errors } = await sample.ask(
      `mutation ($id: ID!) {
         invoiceExport(input: { invoiceId: $id, idempotencyKey: "invoice-${of}" }) {
           invoice { verdict } ${ANSWER}
         }
       }`,
      { id: invoice.id },
    )
    assert.deepEqual(errors, [])
    assert.deepEqual(data.invoiceExport.userErrors, [])
    assert.equal(data.invoiceExport.operation.state, 'SUCCEEDED')
    const now = await commitmentOf(of ?? '')
    const entered = now.invoices.find((each: { id: string }) => each.id === invoice.id)
    assert.equal(entered.sageGrossAmount, invoice.procoreGrossAmount)
    assert.equal(entered.sageRetainageAmount, invoice.procoreRetainageAmount)
    const left = now.findings.map((finding: { code: string }) => finding.code)
    assert.ok(!left.includes('INVOICE_MISSING_IN_SAGE'))
  }
})

test('what Sage cannot take is refused before a byte is written, and every reason is told with the way out', async () => {
  const refusalsOf = async (mutation: string, id: string) => {
    const [name = ''] = mutation.split('Export')
    const { data, errors } = await sample.ask(
      `mutation ($id: ID!) {
         ${mutation}(input: { ${name}Id: $id, idempotencyKey: "refused-${id}" }) { ${ANSWER} }
       }`,
      { id },
    )
    assert.deepEqual(errors, [])
    const { operation, userErrors } = data[mutation]
    assert.equal(operation.state, 'FAILED')
    return userErrors.map(({ message }: { message: string }) => message)
  }
  const agreed = await commitmentOf('SC-2001')
  assert.deepEqual(await refusalsOf('commitmentExport', agreed.id), [
    'Sage has commitment SC-2001 already; what differs is in its findings.',
  ])
  const both = agreed.invoices.find((each: { sageGrossAmount: unknown }) => each.sageGrossAmount)
  const [there] = await refusalsOf('invoiceExport', both.id)
  assert.match(there, /^Sage has invoice \S+ of SC-2001 already/)

  const { rows } = await sample.store.query(
    `select id from tieout.commitment_pair
     where books_id is null and field_id is not null and not field_in_force limit 1`,
  )
  const [draft] = await refusalsOf('commitmentExport', rows[0].id)
  assert.match(draft, /is .+ in Procore; only an approved one is written to Sage\.$/)
  const onlySage = await commitmentOf('SC2108')
  const [absent] = await refusalsOf('commitmentExport', onlySage.id)
  assert.match(absent, /^Sage has commitment SC2108 already/)
})

const RESOLVABLE = [
  'COMMITMENT_MISSING_IN_SAGE',
  'CO_MISSING_IN_SAGE',
  'INVOICE_MISSING_IN_SAGE',
  // As the sample has it: approved in both systems, with two amounts.
  'CO_AMOUNT_MISMATCH',
]

interface FindingAnswer {
  id: string
  code: string
  grain: string
  state: string
  resolutions: {
    id: string
    title: string
    mutation: string | null
    isByHand: boolean
    steps: string[]
  }[]
}

async function findings(codes?: string[]): Promise<FindingAnswer[]> {
  const { data, errors } = await sample.ask(
    `query ($codes: [FindingCode!]) {
       findings(first: 500, filter: { codes: $codes }) {
         nodes { id code grain state resolutions { id title mutation isByHand steps } }
       }
     }`,
    { codes: codes ?? null },
  )
  assert.deepEqual(errors, [])
  return data.findings.nodes
}

async function resolve(
  findingId: string,
  how: { idempotencyKey: string; dryRun?: boolean; proposalId?: string },
) {
  const { data, errors } = await sample.ask(
    `mutation ($input: FindingResolveInput!) {
       findingResolve(input: $input) { finding { state resolutions { id } } ${ANSWER} }
     }`,
    { input: { findingId, ...how } },
  )
  assert.deepEqual(errors, [])
  return data.findingResolve
}

test('every difference says what is done about it, and who does it', async () => {
  const standing = await findings()
  assert.ok(standing.length > 0)
  for (const { code, resolutions } of standing) {
    const [proposal] = resolutions
    assert.ok(proposal && proposal.steps.length > 0, code)
    assert.equal(proposal.isByHand, proposal.mutation === null, code)
    assert.equal(proposal.isByHand, !RESOLVABLE.includes(code), code)
  }
})

test('what is missing in Sage is resolved by its proposal: planned without a trace, written once, and gone', async () => {
  const [finding] = await findings(['CO_MISSING_IN_SAGE'])
  assert.ok(finding)
  const { id } = finding
  const planned = await resolve(id, { idempotencyKey: 'resolve', dryRun: true })
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.operation, null)
  assert.equal(planned.plan.length, 1)
  assert.equal(planned.finding.state, 'OPEN')

  const proposalId = finding.resolutions[0]?.id ?? ''
  const written = await resolve(id, { idempotencyKey: 'resolve', proposalId })
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  assert.deepEqual(written.finding, { state: 'CLEARED', resolutions: [] })
  assert.equal((await resolve(id, { idempotencyKey: 'resolve' })).operation.isReplay, true)
  const again = await resolve(id, { idempotencyKey: 'resolve again' })
  assert.equal(again.operation.state, 'FAILED')
  assert.deepEqual(again.userErrors[0].field, ['input', 'findingId'])
})

test('a difference that a person has to resolve is answered with the steps, and nothing is written', async () => {
  const byHand = (await findings()).find(({ resolutions }) => resolutions[0]?.isByHand)
  assert.ok(byHand)
  const { operation, plan, userErrors } = await resolve(byHand.id, { idempotencyKey: 'by hand' })
  assert.equal(operation, null)
  assert.deepEqual(plan, [])
  assert.match(userErrors[0].message, /^This is resolved by hand\. /)
  const foreign = await resolve(byHand.id, { idempotencyKey: 'foreign', proposalId: 'nothing' })
  assert.deepEqual(foreign.userErrors[0].field, ['input', 'proposalId'])
})

test('a commitment whose writing is in doubt is a finding until it is settled', async () => {
  const { project } = whole(
    await sample.ask('{ commitment(number: "SC-2099") { project { id } } }'),
  ).commitment
  const inDoubt = async (key: string, isExpected: boolean) => {
    await sample.ask(
      'mutation ($key: ID!, $ids: [ID!]) { sourceRefresh(input: { idempotencyKey: $key, projectIds: $ids }) { operation { state } } }',
      { key, ids: [project.id] },
    )
    await until(`the finding is ${key}`, async () => {
      const { findings } = await commitmentOf('SC-2099')
      return (
        isExpected === findings.some(({ code }: { code: string }) => code === 'WRITE_UNCERTAIN')
      )
    })
  }
  const put = (state: string) =>
    sample.store.query(
      `update tieout.operation set state = $1, due_at = null where kind = 'COMMITMENT_EXPORT' and idempotency_key = 'sc-2099'`,
      [state],
    )
  await put('DEAD_LETTER')
  await inDoubt('there', true)
  await put('SUCCEEDED')
  await inDoubt('gone', false)
})

const NEWS = {
  address: '1200 North Industrial Boulevard, Building 7',
  city: 'Tempe',
  state_code: 'AZ',
  zip: '85281',
  business_phone: '(602) 555-0100',
}

test('what Procore knows better of a vendor is planned field by field, written to Sage once, and read back', async () => {
  const [pair] = await vendorPairs()
  assert.ok(pair)
  await changeVendor(pair.procoreId, NEWS)
  const planned = await exportVendor(pair.id, 'vendor', true)
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.operation, null)
  const [{ before, after, target }] = planned.plan
  assert.equal(target, `vendor ${pair.number}`)
  assert.deepEqual(
    { ...after, generalLiabilityExpiresOn: null },
    {
      address1: '1200 North Industrial Boulevard',
      address2: 'Building 7',
      city: 'Tempe',
      state: 'AZ',
      zip: '85281',
      telephone: '(602) 555-0100',
      generalLiabilityExpiresOn: null,
    },
  )
  assert.deepEqual(Object.keys(before), Object.keys(after))

  const written = await exportVendor(pair.id, 'vendor')
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  assert.deepEqual(
    written.operation.steps.map(({ name }: { name: string }) => name),
    ['CHECK', 'UPDATE', 'READ_BACK', 'REFRESH'],
  )
  assert.equal((await exportVendor(pair.id, 'vendor')).operation.isReplay, true)
  const [again] = (await exportVendor(pair.id, 'vendor again', true)).userErrors
  assert.match(again.message, /there is nothing to write/)

  // The same may be right again another day.
  await changeVendor(pair.procoreId, { city: 'Mesa' })
  assert.equal((await exportVendor(pair.id, 'to Mesa')).operation.state, 'SUCCEEDED')
  await changeVendor(pair.procoreId, { city: 'TEMPE', business_phone: '602 555 0100' })
  const back = await exportVendor(pair.id, 'back to Tempe')
  assert.deepEqual(back.plan[0].after, { city: 'TEMPE' })
  assert.equal(back.operation.state, 'SUCCEEDED')
})

test('what Sage cannot hold, a vendor that it lacks and one that Procore lacks are refused with the way out', async () => {
  const [, pair] = await vendorPairs()
  assert.ok(pair)
  await changeVendor(pair.procoreId, { ...NEWS, business_phone: '+1 (602) 555-0100 ext. 12' })
  const refused = await exportVendor(pair.id, 'too long')
  assert.equal(refused.operation.state, 'FAILED')
  assert.deepEqual(
    refused.userErrors.map(({ code, field }: { code: string; field: string[] }) => [
      code,
      ...field,
    ]),
    [['TOO_LONG', 'input', 'vendorId']],
  )
  const { rows } = await sample.store.query(
    `select id, books_id is null as is_new from tieout.vendor_pair
     where books_id is null or field_id is null order by is_new desc`,
  )
  for (const { id, is_new: isNew } of rows) {
    const [error] = (await exportVendor(id, `absent ${id}`, true)).userErrors
    assert.equal(error.code, 'NOT_LINKED')
    assert.match(
      error.message,
      isNew ? /Add the vendor in Sage, then link it with vendorLink/ : /link it with vendorLink/,
    )
  }
  assert.ok(rows.length > 0)
})

/** The vendors of both systems, always in the same order. */
async function vendorPairs(): Promise<{ id: string; procoreId: string; number: string }[]> {
  const { rows } = await sample.store.query(
    `select pair.id, split_part(pair.field_id, '/', 5) as "procoreId", vendor.number
     from tieout.vendor_pair as pair join sage.vendor as vendor on vendor.id = pair.books_id
     where pair.field_id is not null order by pair.id`,
  )
  return rows
}

async function exportVendor(vendorId: string, idempotencyKey: string, dryRun = false) {
  const answer = await sample.ask(
    `mutation ($input: VendorExportInput!) {
       vendorExport(input: $input) {
         vendor { number }
         plan { system action target before after accountingEffect }
         operation { id state isReplay steps { name system state message } }
         userErrors { code message field system retryable }
       }
     }`,
    { input: { vendorId, idempotencyKey, dryRun } },
  )
  return whole(answer).vendorExport
}

/** As a person changes a company in Procore's directory. */
async function changeVendor(procoreId: string, changes: object): Promise<void> {
  const token = await fetch(`${sample.procoreUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  const { access_token: bearer } = (await token.json()) as { access_token: string }
  const { procoreCompany } = await companyOf()
  const synced = await fetch(
    `${sample.procoreUrl}/rest/v1.0/vendors/sync?company_id=${procoreCompany}`,
    {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'procore-company-id': procoreCompany,
      },
      body: JSON.stringify({ updates: [{ id: Number(procoreId), ...changes }] }),
    },
  )
  const body = (await synced.json()) as { errors?: unknown[] }
  assert.deepEqual(body.errors, [], JSON.stringify(body))
}

async function companyOf(): Promise<{ procoreCompany: string }> {
  const settings = await fetch(`${sample.procoreUrl}/sandbox/settings`)
  const { companyId } = (await settings.json()) as { companyId: number }
  return { procoreCompany: String(companyId) }
}
