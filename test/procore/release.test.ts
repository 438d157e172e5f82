import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { FRAME, gidOf, PAINTING, PAINTING_2, smallCompany, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** A requisition that bills nothing and releases retainage, in Procore. */
const release = `mutation($input: ProcoreRetainageReleaseInput!) {
  answer: procoreRetainageRelease(input: $input) { outcome recordId userErrors { code message field } } }`
const invoicesOf = `query($project: ID!) { procoreInvoices(filter: { projectId: $project }) { nodes {
  id number status grossAmount retainageAmount retainageHeldAmount
  lines { id workRetainageHeldAmount workRetainageReleasedAmount } commitment { id } } } }`

const order = {
  commitmentId: gidOf.subcontract(PAINTING),
  number: 'RET-1',
  releasedOn: '2026-06-30',
}

test('retainage is released line by line, by one approved invoice that bills nothing', async t => {
  const bench = await benchFor(t)
  const lineId = await lineOf(bench, PAINTING_2)
  const lines = [{ lineId, amount: '1000.00' }]
  assert.equal((await answerOf(bench, { ...order, lines, dryRun: true })).outcome, 'CHECKED')
  assert.deepEqual(writesOf(bench), [])
  const { outcome, recordId, userErrors } = await answerOf(bench, { ...order, lines })
  assert.deepEqual([outcome, userErrors], ['POSTED', []])
  assert.deepEqual(writesOf(bench), ['POST /rest/v1.1/requisitions'])
  const created = (await invoices(bench)).find(invoice => invoice.id.endsWith(`/${recordId}`))
  assert.equal(created?.number, 'RET-1')
  assert.equal(created?.status, 'APPROVED')
  assert.equal(created?.grossAmount, '0.00')
  assert.equal(created?.retainageAmount, '-1000.00')
})

test('more than a line holds, a number that is taken and an open invoice are refused, all at once', async t => {
  const bench = await benchFor(t)
  const lineId = await lineOf(bench, PAINTING_2)
  const more = await answerOf(bench, {
    ...order,
    number: '2',
    lines: [{ lineId, amount: '99999' }],
  })
  const messages = more.userErrors.map(error => error.message).join(' ')
  assert.match(messages, /Procore has invoice 2 of this commitment already/)
  assert.match(messages, /holds 3500\.00 on its work, and 99999 is to be released/)
  const open = await answerOf(bench, {
    ...order,
    commitmentId: gidOf.subcontract(FRAME),
    lines: [],
  })
  assert.match(
    open.userErrors.map(error => error.message).join(' '),
    /only when all before it are closed/,
  )
  assert.deepEqual(writesOf(bench), [])
})

interface Invoice {
  id: string
  number: string
  status: string
  grossAmount: string
  retainageAmount: string
  lines: { id: string }[]
}

async function invoices(bench: Bench): Promise<Invoice[]> {
  const { data, errors } = await bench.ask(invoicesOf, { project: gidOf.project(TOWER) })
  assert.deepEqual(errors, [])
  return data.procoreInvoices.nodes
}

async function lineOf(bench: Bench, requisition: number): Promise<string> {
  const found = (await invoices(bench)).find(({ id }) => id === gidOf.invoice(requisition))
  return found?.lines[0]?.id ?? assert.fail('no line')
}

async function answerOf(bench: Bench, input: object) {
  const { data, errors } = await bench.ask(release, { input })
  assert.deepEqual(errors, [])
  return data.answer as {
    outcome: string
    recordId: string | null
    userErrors: { code: string; message: string }[]
  }
}

function writesOf({ front }: Bench): string[] {
  return front.calls.filter(call => !call.startsWith('GET ') && !call.includes('/oauth/'))
}

async function benchFor(t: TestContext): Promise<Bench> {
  const bench = await startBench(smallCompany())
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
