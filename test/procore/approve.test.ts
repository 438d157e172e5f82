import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import {
  BRIDGE,
  CO_APPROVED,
  CO_CUSTOM,
  CO_PENDING,
  CO_THREE_TIERS,
  FRAME_1,
  FRAME_DRAFT,
  gidOf,
  smallCompany,
} from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** Approvals in Procore: refused before a byte is written, or by Procore with its own words. */
const payload = '{ outcome recordId message userErrors { code message field system retryable } }'
const approveChangeOrder = `mutation($input: ProcoreApproveInput!) {
  answer: procoreChangeOrderApprove(input: $input) ${payload} }`
const approveInvoice = `mutation($input: ProcoreApproveInput!) {
  answer: procoreInvoiceApprove(input: $input) ${payload} }`
const pending = gidOf.changeOrder(CO_PENDING)
const draft = gidOf.invoice(FRAME_DRAFT)

test('a pending change order is approved once, and read as approved at once', async t => {
  const bench = await benchFor(t)
  const status = `{ procoreChangeOrders(filter: { projectId: "${gidOf.project(562949953430001)}" }) { nodes { id status } } }`
  await bench.ask(status)
  assert.deepEqual(await answerOf(bench, approveChangeOrder, pending), {
    outcome: 'POSTED',
    recordId: String(CO_PENDING),
    message: null,
    userErrors: [],
  })
  assert.equal(writesOf(bench).length, 1)
  const { data } = await bench.ask(status)
  const row = data.procoreChangeOrders.nodes.find((node: { id: string }) => node.id === pending)
  assert.equal(row.status, 'APPROVED')
})

test('a dry run checks the same and writes nothing', async t => {
  const bench = await benchFor(t)
  const { outcome } = await answerOf(bench, approveChangeOrder, pending, true)
  assert.equal(outcome, 'CHECKED')
  assert.deepEqual(writesOf(bench), [])
})

test('a change order of three tiers is approved as the package that it is', async t => {
  const company = smallCompany()
  change(company, 'commitment_change_orders', CO_THREE_TIERS, { status: 'pending' })
  const bench = await benchFor(t, company)
  const id = `gid://procore/CommitmentChangeOrder/${BRIDGE}/${CO_THREE_TIERS}`
  assert.equal((await answerOf(bench, approveChangeOrder, id)).outcome, 'POSTED')
  assert.match(writesOf(bench).join(), /^PATCH \/rest\/v1\.0\/change_order_packages\/\d+$/)
})

test('an approved change order, and one of another integration, are refused before a byte is written', async t => {
  const company = smallCompany()
  change(company, 'commitment_change_orders', CO_CUSTOM, { status: 'draft' })
  const bench = await benchFor(t, company)
  bench.front.answer(`commitment_change_orders/${CO_CUSTOM}`, {
    body: { ...find(company, 'commitment_change_orders', CO_CUSTOM), origin_id: 'ERP-1' },
  })
  const approved = await answerOf(bench, approveChangeOrder, gidOf.changeOrder(CO_APPROVED))
  assert.match(approved.userErrors[0]?.message ?? '', /is approved in Procore/)
  const owned = await answerOf(bench, approveChangeOrder, gidOf.changeOrder(CO_CUSTOM))
  assert.match(owned.userErrors[0]?.message ?? '', /owned by another integration/)
  assert.deepEqual(writesOf(bench), [])
})

test('an invoice that is approved, or not the latest, is refused before a byte is written', async t => {
  const bench = await benchFor(t)
  const { outcome, userErrors } = await answerOf(bench, approveInvoice, gidOf.invoice(FRAME_1))
  assert.equal(outcome, 'REFUSED')
  const messages = userErrors.map(error => error.message).join(' ')
  assert.match(messages, /is approved in Procore; only one that is open/)
  assert.match(messages, /is not the latest of its commitment/)
  assert.deepEqual(writesOf(bench), [])
})

test('the latest open invoice is approved', async t => {
  const bench = await benchFor(t)
  assert.equal((await answerOf(bench, approveInvoice, draft)).outcome, 'POSTED')
  const { data } = await bench.ask(
    `{ node: procoreInvoices(filter: { projectId: "${gidOf.project(562949953430001)}" }) { nodes { id status } } }`,
  )
  const row = data.node.nodes.find((node: { id: string }) => node.id === draft)
  assert.equal(row.status, 'APPROVED')
})

test('a record under a workflow is answered through it, with the one response that approves', async t => {
  const bench = await benchFor(t)
  await bench.control('POST', 'workflows', {
    objectType: 'Billings::Requisition',
    objectId: String(FRAME_DRAFT),
    canRespond: true,
    responses: [
      { name: 'Approve', status: 'approved' },
      { name: 'Revise and Resubmit', status: 'revise_and_resubmit' },
    ],
  })
  const answer = await answerOf(bench, approveInvoice, draft)
  assert.equal(answer.outcome, 'POSTED')
  assert.equal(answer.message, 'Answered "Approve" at Accounting Review of its workflow.')
  assert.match(writesOf(bench).join(), /^POST .*\/workflows\/instances\/\d+\/responses$/)
})

test('a workflow that waits for somebody else, or has no clear response, is refused with the reason', async t => {
  const bench = await benchFor(t)
  const workflow = { objectType: 'CommitmentChangeOrder', objectId: String(CO_PENDING) }
  await bench.control('POST', 'workflows', { ...workflow, canRespond: false, responses: [] })
  const foreign = await answerOf(bench, approveChangeOrder, pending)
  assert.match(
    foreign.userErrors[0]?.message ?? '',
    /waits for somebody else than Tieout's account/,
  )
  await bench.control('POST', 'workflows', {
    objectType: 'Billings::Requisition',
    objectId: String(FRAME_DRAFT),
    canRespond: true,
    responses: [{ name: 'Approved as Noted', status: 'approved_as_noted' }],
  })
  const unclear = await answerOf(bench, approveInvoice, draft)
  assert.match(unclear.userErrors[0]?.message ?? '', /is not clear \(Approved as Noted\)/)
  assert.deepEqual(writesOf(bench), [])
})

test('where the workflows cannot be seen, Procore refuses by itself and its words are kept', async t => {
  const bench = await benchFor(t)
  await bench.control('POST', 'workflows', {
    objectType: 'CommitmentChangeOrder',
    objectId: String(CO_PENDING),
    canRespond: true,
    responses: [],
  })
  bench.front.answer('/workflows/instances', { status: 403, body: { message: 'Forbidden' } })
  const { outcome, userErrors } = await answerOf(bench, approveChangeOrder, pending)
  assert.equal(outcome, 'REFUSED')
  assert.deepEqual(userErrors, [
    {
      code: 'REJECTED',
      message: 'Procore refused it: The status cannot be changed because the item is in a workflow',
      field: ['input'],
      system: 'PROCORE',
      retryable: 'NO',
    },
  ])
})

test('an approval whose answer is lost is uncertain and stands', async t => {
  const bench = await benchFor(t)
  await bench.control('POST', 'faults', { kind: 'lost', method: 'PATCH', match: 'change_orders' })
  const { outcome, userErrors } = await answerOf(bench, approveChangeOrder, pending)
  assert.equal(outcome, 'UNCERTAIN')
  assert.deepEqual(userErrors, [])
  assert.equal(writesOf(bench).length, 1)
  const again = await answerOf(bench, approveChangeOrder, pending)
  assert.match(again.userErrors[0]?.message ?? '', /is approved in Procore/)
})

interface Payload {
  outcome: string
  recordId: string | null
  message: string | null
  userErrors: { code: string; message: string }[]
}

async function answerOf(
  bench: Bench,
  mutation: string,
  id: string,
  dryRun = false,
): Promise<Payload> {
  const { data, errors } = await bench.ask(mutation, { input: { id, dryRun } })
  assert.deepEqual(errors, [])
  return data.answer
}

function writesOf({ front }: Bench): string[] {
  return front.calls.filter(call => !call.startsWith('GET ') && !call.includes('/oauth/'))
}

type Company = ReturnType<typeof smallCompany>

function find(company: Company, resource: string, id: number): Record<string, unknown> {
  const found = company[resource]?.find(record => record['id'] === id)
  assert.ok(found, `the company has no ${resource} ${id}`)
  return found
}

function change(company: Company, resource: string, id: number, changes: object): void {
  Object.assign(find(company, resource, id), changes)
}

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
