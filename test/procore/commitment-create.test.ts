import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { gidOf, PAINT, STEEL, smallCompany, TOWER } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** A commitment with its schedule of values, made and approved in Procore. */
const create = `mutation($input: ProcoreCommitmentCreateInput!) {
  answer: procoreCommitmentCreate(input: $input) { outcome recordId message userErrors { code message field } } }`
const commitmentsOf = `query($project: ID!) { procoreCommitments(filter: { projectId: $project }) { nodes {
  id number title kind status retainagePercent originalAmount vendor { id } signedOn
  lines { number description costCode costType extra originalAmount quantity unitCostAmount } } } }`

const lump = { description: 'Frame', costCode: '03-300', costType: 'S', amount: '1200.50' }
const annex = {
  ...lump,
  description: 'Annex',
  costCode: '03-310',
  extra: 'Annex',
  amount: '-200.00',
}
const order = {
  projectId: gidOf.project(TOWER),
  vendorId: `gid://procore/Vendor/${STEEL}`,
  kind: 'SUBCONTRACT',
  number: 'SC-300',
  title: 'Steel of the annex',
  retainagePercent: '7.5',
  signedOn: '2026-05-04',
  lines: [lump, annex],
}
const WRITES = [
  'POST /rest/v1.0/work_order_contracts',
  'PATCH /rest/v1.0/work_order_contracts/ID/line_items/sync',
  'PATCH /rest/v1.0/work_order_contracts/ID',
]

test('a commitment is checked without a trace, then made, filled and approved in three calls', async t => {
  const bench = await benchFor(t)
  assert.equal((await answerOf(bench, { ...order, dryRun: true })).outcome, 'CHECKED')
  assert.deepEqual(writesOf(bench), [])
  const { outcome, recordId, userErrors } = await answerOf(bench, order)
  assert.deepEqual([outcome, userErrors], ['POSTED', []])
  assert.deepEqual(writesOf(bench), WRITES)
  const made = await commitment(bench, 'SC-300')
  assert.equal(made.id.split('/').at(-1), recordId)
  const { lines, ...head } = made
  assert.deepEqual(
    { ...head, id: '' },
    {
      id: '',
      number: 'SC-300',
      title: order.title,
      kind: 'SUBCONTRACT',
      status: 'APPROVED',
      retainagePercent: '7.5',
      originalAmount: '1000.50',
      vendor: { id: order.vendorId },
      signedOn: '2026-05-04',
    },
  )
  const coded = lines.map(({ number, costCode, extra, originalAmount }: (typeof lines)[0]) => [
    number,
    costCode,
    extra,
    originalAmount,
  ])
  assert.deepEqual(coded, [
    ['1', '03-300', null, '1200.50'],
    ['2', '03-310', 'Annex', '-200.00'],
  ])
})

test('a purchase order by units is made of quantity and price', async t => {
  const bench = await benchFor(t)
  const line = { ...lump, quantity: '12.5', unitCostAmount: '96.04', unitOfMeasure: 'ea' }
  const input = { ...order, kind: 'PURCHASE_ORDER', number: 'PO-9', lines: [line] }
  assert.equal((await answerOf(bench, input)).outcome, 'POSTED')
  const { kind, lines } = await commitment(bench, 'PO-9')
  assert.equal(kind, 'PURCHASE_ORDER')
  assert.deepEqual([lines[0].quantity, lines[0].unitCostAmount], ['12.5', '96.04'])
})

test('all that speaks against a commitment is told at once, by field, and nothing is sent', async t => {
  const bench = await benchFor(t)
  const mixed = { ...lump, costType: 'X', amount: '0.005', quantity: '2' }
  const { outcome, userErrors } = await answerOf(bench, {
    ...order,
    number: 'sc 0100',
    title: ' ',
    retainagePercent: '101',
    signedOn: '2026-02-30',
    vendorId: `gid://procore/Vendor/${STEEL + 2}`,
    lines: [{ ...lump, costCode: '99-999' }, mixed, { ...annex, extra: null, description: '' }],
  })
  assert.equal(outcome, 'REFUSED')
  const fields = userErrors.map((error: { field: string[] }) => error.field.slice(1).join('.'))
  assert.deepEqual(fields, [
    'title',
    'retainagePercent',
    'signedOn',
    'number',
    'vendorId',
    'lines',
    'lines.0.costCode',
    'lines.1.amount',
    'lines.1.costType',
    'lines.2.description',
    'lines.2.costCode',
  ])
  const messages = userErrors.map((error: { message: string }) => error.message).join('\n')
  assert.match(messages, /Procore has commitment SC-100 in this project already, Approved/)
  assert.match(messages, /not in the directory of the project in Procore/)
  assert.match(messages, /no cost type X in Procore; take one of S\./)
  assert.deepEqual(writesOf(bench), [])
})

test('a draft that was sent and is not shown is looked for, and never sent again', async t => {
  const bench = await benchFor(t)
  const { outcome, message } = await answerOf(bench, { ...order, isResumed: true })
  assert.equal(outcome, 'UNCERTAIN')
  assert.match(message, /does not show commitment SC-300 yet; .* never sent again/)
  assert.deepEqual(writesOf(bench), [])
})

for (const [step, what] of WRITES.entries()) {
  for (const kind of ['lost', 'reset']) {
    test(`when the answer to ${what} is ${kind}, it is uncertain, and completed or left as it is, never doubled`, async t => {
      const bench = await benchFor(t)
      const fault = (how: object) => bench.control('POST', 'faults', { method: 'PATCH', ...how })
      // What is not slowed down at all goes through, and leaves the next fault to the next call.
      if (step === 2) await fault({ kind: 'slow', match: 'line_items' })
      await fault({ kind, method: what.split(' ')[0], match: 'work_order_contracts' })
      const first = await answerOf(bench, order)
      assert.equal(first.outcome, 'UNCERTAIN')
      const resumed = await answerOf(bench, { ...order, isResumed: true })
      const isGone = step === 0 && kind === 'reset'
      assert.equal(resumed.outcome, isGone ? 'UNCERTAIN' : 'POSTED')
      if (isGone) return
      const { status, lines, originalAmount } = await commitment(bench, 'SC-300')
      assert.deepEqual([status, lines.length, originalAmount], ['APPROVED', 2, '1000.50'])
      const count = writesOf(bench).length
      assert.equal((await answerOf(bench, { ...order, isResumed: true })).outcome, 'POSTED')
      assert.equal(writesOf(bench).length, count)
    })
  }
}

test('lines that may be under way are waited for', async t => {
  const bench = await benchFor(t, 60_000)
  await bench.control('POST', 'faults', { kind: 'reset', method: 'PATCH', match: 'line_items' })
  assert.equal((await answerOf(bench, order)).outcome, 'UNCERTAIN')
  const count = writesOf(bench).length
  const { outcome, message } = await answerOf(bench, { ...order, isResumed: true })
  assert.equal(outcome, 'UNCERTAIN')
  assert.match(message, /may be on their way/)
  assert.equal(writesOf(bench).length, count)
})

test('a commitment that is there with other terms, or with lines that nobody asked for, is not approved', async t => {
  const bench = await benchFor(t)
  await bench.control('POST', 'faults', { kind: 'slow', method: 'PATCH', match: 'line_items' })
  await bench.control('POST', 'faults', { kind: '422', method: 'PATCH', match: 'contracts' })
  assert.equal((await answerOf(bench, order)).outcome, 'UNCERTAIN')
  const count = writesOf(bench).length
  const others = [
    { title: 'Something else' },
    { kind: 'PURCHASE_ORDER' },
    { retainagePercent: '5' },
    { vendorId: `gid://procore/Vendor/${PAINT}` },
    { lines: [lump] },
    { lines: [annex, lump] },
    { lines: [lump, { ...annex, amount: '-200.01' }] },
  ]
  for (const other of others) {
    const { outcome, userErrors } = await answerOf(bench, { ...order, ...other, isResumed: true })
    assert.equal(outcome, 'REFUSED', JSON.stringify(other))
    assert.match(userErrors[0].message, /with other terms or lines than were asked for/)
  }
  assert.equal(writesOf(bench).length, count)
  assert.equal((await commitment(bench, 'SC-300')).status, 'DRAFT')
})

test('what Procore refuses of the lines or of the approval is told in its words, and done once it is mended', async t => {
  const bench = await benchFor(t)
  const fault = (kind: string) =>
    bench.control('POST', 'faults', { kind, method: 'PATCH', match: 'work_order_contracts' })
  for (const kind of ['422', 'slow', '422']) await fault(kind)
  const first = await answerOf(bench, order)
  assert.equal(first.outcome, 'UNCERTAIN')
  assert.match(first.message, /^The lines of commitment SC-300: .*has already been taken/)
  const { outcome, userErrors } = await answerOf(bench, { ...order, isResumed: true })
  assert.equal(outcome, 'REFUSED')
  assert.match(userErrors[0].message, /^The approval of commitment SC-300/)
  assert.equal((await answerOf(bench, { ...order, isResumed: true })).outcome, 'POSTED')
})

test('a new commitment that begins in a workflow is approved by an answer to it', async t => {
  const bench = await benchFor(t)
  await bench.control('POST', 'faults', { kind: '422', method: 'PATCH', match: 'line_items' })
  await answerOf(bench, order)
  const objectId = (await commitment(bench, 'SC-300')).id.split('/').at(-1)
  await bench.control('POST', 'workflows', {
    objectType: 'WorkOrderContract',
    objectId,
    canRespond: true,
    responses: [{ name: 'Approve', status: 'Approved' }],
  })
  assert.equal((await answerOf(bench, { ...order, isResumed: true })).outcome, 'POSTED')
  assert.equal((await commitment(bench, 'SC-300')).status, 'APPROVED')
})

async function benchFor(t: TestContext, linesSettleMs = 0): Promise<Bench> {
  const bench = await startBench(smallCompany(), {}, { linesSettleMs })
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}

async function answerOf({ ask }: Bench, input: object) {
  const { data, errors } = await ask(create, { input })
  assert.deepEqual(errors, [])
  return data.answer
}

async function commitment({ ask }: Bench, number: string) {
  const { data } = await ask(commitmentsOf, { project: order.projectId }, Date.now())
  const found = data.procoreCommitments.nodes.filter(
    (node: { number: string }) => node.number === number,
  )
  assert.equal(found.length, 1)
  return found[0]
}

function writesOf({ front }: Bench): string[] {
  return front.calls
    .filter(call => !/^GET |oauth/.test(call))
    .map(call => call.replace(/\?.*/, '').replace(/\/\d+/, '/ID'))
}
