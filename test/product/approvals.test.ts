import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RunningSample, runSample } from '../harness/sample.ts'

/** What Procore approves is approved there and written to Sage, through the whole product and its sandbox. */

let sample: RunningSample
let orders: { id: string; procoreId: string }[]
before(async () => {
  sample = await runSample()
  orders = await openOrders()
})
after(() => sample[Symbol.asyncDispose]())

const ANSWER = `
  plan { system action target before after accountingEffect }
  operation { id state isReplay steps { name system state message } }
  userErrors { code message field system retryable }`

async function openOrders() {
  const { rows } = await sample.store.query(
    `select change.id, change.field_id from tieout.change_order_pair as change
     join tieout.commitment_pair as pair on pair.id = change.commitment_pair_id
     join procore.change_order as field on field.id = change.field_id
     where change.verdict = 'NOT_DUE' and pair.books_id is not null and pair.field_in_force
       and field.status in ('DRAFT', 'PENDING') and change.books_id is null
     order by change.id`,
  )
  return rows.map(row => ({ id: row.id, procoreId: row.field_id.split('/').at(-1) }))
}

async function approve(id: string, key: string, dryRun = false) {
  const { data, errors } = await sample.ask(
    `mutation ($id: ID!, $key: ID!, $dryRun: Boolean!) {
       changeOrderApprove(input: { changeOrderId: $id, idempotencyKey: $key, dryRun: $dryRun }) {
         changeOrder { verdict procore { status } sage { amount } } ${ANSWER}
       }
     }`,
    { id, key, dryRun },
  )
  assert.deepEqual(errors, [])
  return data.changeOrderApprove
}

async function control(path: string, body: object) {
  const response = await fetch(`${sample.procoreUrl}/sandbox/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  assert.ok(response.ok, await response.text())
}

/** Calls of Procore that write, so far. */
async function writeCount(): Promise<number> {
  const response = await fetch(`${sample.procoreUrl}/sandbox/calls`)
  const calls = Object.entries((await response.json()) as Record<string, number>)
  const writes = calls.filter(([template]) => !/^GET |oauth/.test(template))
  return writes.reduce((total, [, count]) => total + count, 0)
}

async function importCount(): Promise<number> {
  const { data } = await sample.ask('{ sageImports { totalCount } }')
  return data.sageImports.totalCount
}

/** Of the sample's change orders that are open in Procore, the next that nothing speaks against. */
async function takeOrder() {
  for (;;) {
    const order = orders.shift() ?? assert.fail('the sample has no open change order left')
    if ((await approve(order.id, 'take', true)).userErrors.length === 0) return order
  }
}

const STATES = ['CHECK', 'APPROVE', 'READ_BACK', 'IMPORT', 'READ_BACK', 'REFRESH']

test('a change order is planned in both systems without a trace, then approved in one and written to the other, once', async () => {
  const { id } = await takeOrder()
  const traces = async () => [await writeCount(), await importCount()]
  const before = await traces()
  const planned = await approve(id, 'approve', true)
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.operation, null)
  assert.deepEqual(
    planned.plan.map(({ system }: { system: string }) => system),
    ['PROCORE', 'SAGE300'],
  )
  assert.equal(planned.plan[0].after.status, 'approved')
  assert.deepEqual(await traces(), before)

  const written = await approve(id, 'approve')
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  assert.deepEqual(
    written.operation.steps.map(({ name }: { name: string }) => name),
    STATES,
  )
  assert.equal(written.changeOrder.procore.status, 'APPROVED')
  assert.equal(written.changeOrder.verdict, 'AGREES')
  assert.equal((await approve(id, 'approve')).operation.isReplay, true)
  assert.deepEqual(await traces(), [(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])
  const [refused] = (await approve(id, 'once more')).userErrors
  assert.match(refused.message, /written this before|approved in Procore/)
})

test('an approval whose answer is lost is looked up and not sent again', async () => {
  const { id } = await takeOrder()
  await control('faults', { kind: 'lost', method: 'PATCH', match: 'change_orders' })
  const count = await writeCount()
  const { operation } = await approve(id, 'lost')
  assert.equal(operation.state, 'SUCCEEDED')
  assert.equal(operation.steps[1].state, 'UNCERTAIN')
  assert.equal(operation.steps[2].name, 'LOOK_UP')
  assert.equal(await writeCount(), count + 1)
})

test('a change order in a workflow is answered there, or refused with the reason and nothing written', async () => {
  const mine = await takeOrder()
  const workflow = { objectType: 'CommitmentChangeOrder' }
  const responses = [{ name: 'Approve', status: 'approved' }]
  await control('workflows', { ...workflow, objectId: mine.procoreId, canRespond: true, responses })
  const answered = await approve(mine.id, 'workflow')
  assert.equal(answered.operation.state, 'SUCCEEDED')
  assert.match(answered.operation.steps[1].message, /^Answered "Approve" at Accounting Review/)

  const foreign = await takeOrder()
  await control('workflows', { ...workflow, objectId: foreign.procoreId, canRespond: false })
  const traces = [await writeCount(), await importCount()]
  const refused = await approve(foreign.id, 'foreign workflow')
  assert.equal(refused.operation.state, 'FAILED')
  assert.match(refused.userErrors[0].message, /waits for somebody else than Tieout's account/)
  assert.deepEqual(refused.userErrors[0].field, ['input', 'changeOrderId'])
  assert.deepEqual([await writeCount(), await importCount()], traces)
})

test('what Procore refuses by itself ends with its own words, and Sage has nothing of it', async () => {
  const { id } = await takeOrder()
  await control('faults', { kind: '422', method: 'PATCH', match: 'change_orders' })
  const imports = await importCount()
  const { operation, userErrors } = await approve(id, 'refused')
  assert.equal(operation.state, 'FAILED')
  assert.equal(userErrors[0].message, 'Procore refused it: origin_id: has already been taken')
  assert.equal(userErrors[0].system, 'PROCORE')
  assert.equal(await importCount(), imports)
  // Nothing was written, so it may be asked for anew.
  assert.equal((await approve(id, 'refused, then asked anew')).operation.state, 'SUCCEEDED')
})

async function openInvoices(): Promise<string[]> {
  const { rows } = await sample.store.query(
    `select invoice.id from procore.invoice
     join tieout.commitment_pair as pair on pair.field_id = invoice.commitment_id
     where invoice.status not in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
       and pair.books_id is not null
     order by invoice.id`,
  )
  return rows.map(row => row.id)
}

async function approveInvoice(id: string, key: string, dryRun = false) {
  const { data, errors } = await sample.ask(
    `mutation ($id: ID!, $key: ID!, $dryRun: Boolean!) {
       invoiceApprove(input: { invoiceId: $id, idempotencyKey: $key, dryRun: $dryRun }) {
         invoice { id verdict procoreGrossAmount sageGrossAmount procoreRetainageAmount sageRetainageAmount }
         ${ANSWER}
       }
     }`,
    { id, key, dryRun },
  )
  assert.deepEqual(errors, [])
  return data.invoiceApprove
}

test('an open invoice is planned as it will be billed, then approved in Procore and entered in Sage as planned', async () => {
  const [id = ''] = await openInvoices()
  const traces = async () => [await writeCount(), await importCount()]
  const before = await traces()
  const planned = await approveInvoice(id, 'invoice', true)
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.invoice, null)
  assert.deepEqual(await traces(), before)
  const [approval, entry] = planned.plan
  assert.deepEqual(approval.after, { status: 'approved' })

  const written = await approveInvoice(id, 'invoice')
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  const { grossAmount, retainageAmount } = entry.after.invoice
  assert.equal(written.invoice.procoreGrossAmount, grossAmount)
  assert.equal(written.invoice.sageGrossAmount, grossAmount)
  assert.equal(written.invoice.procoreRetainageAmount, retainageAmount)
  assert.equal(written.invoice.sageRetainageAmount, retainageAmount)
  assert.deepEqual(await traces(), [(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])
  // The pair, which is there by now, names the same invoice.
  const again = await approveInvoice(written.invoice.id, 'invoice')
  assert.equal(again.operation.isReplay, true)
  const messages = (await approveInvoice(id, 'another key', true)).userErrors
  assert.match(
    messages.map((error: { message: string }) => error.message).join(' '),
    /is approved in Procore/,
  )
})

test('all that speaks against an approval is told at once, by either system', async () => {
  const id = (await openInvoices()).at(-1) ?? ''
  const objectId = id.split('/').at(-1)
  await control('workflows', { objectType: 'Billings::Requisition', objectId, canRespond: false })
  await sample.store.query(
    `update tieout.commitment_pair set books_invoiced_amount = books_original_amount + 99999999
     where field_id in (select commitment_id from procore.invoice where id = $1)`,
    [id],
  )
  const { userErrors } = await approveInvoice(id, 'all', true)
  const messages = userErrors.map((error: { message: string }) => error.message)
  assert.match(messages[0], /waits for somebody else than Tieout's account/)
  assert.match(messages[1], /would be invoiced .* in Sage, beyond its/)
})

async function releaseRetainage(id: string, key: string, more: object) {
  const { data, errors } = await sample.ask(
    `mutation ($input: RetainageReleaseInput!) {
       retainageRelease(input: $input) {
         commitment { retainage { procoreHeldAmount sageHeldAmount } invoices { number verdict } }
         ${ANSWER}
       }
     }`,
    {
      input: {
        commitmentId: id,
        idempotencyKey: key,
        number: 'RET-1',
        releasedOn: '2026-10-31',
        ...more,
      },
    },
  )
  assert.deepEqual(errors, [])
  return data.retainageRelease
}

test('retainage is planned to the cent, then released in Sage and in Procore by an invoice of one number', async () => {
  const { rows } = await sample.store.query(
    `select id from tieout.commitment_pair
     where books_held_amount > 0 and field_held_amount = books_held_amount order by id limit 20`,
  )
  const traces = async () => [await writeCount(), await importCount()]
  const before = await traces()
  let id = ''
  let planned: Awaited<ReturnType<typeof releaseRetainage>>
  for (const row of rows) {
    planned = await releaseRetainage(row.id, 'release', { dryRun: true })
    id = row.id
    if (planned.userErrors.length === 0) break
  }
  assert.deepEqual(planned.userErrors, [])
  assert.deepEqual(await traces(), before)
  const [inSage, inProcore] = planned.plan
  assert.deepEqual([inSage.system, inProcore.system], ['SAGE300', 'PROCORE'])

  const written = await releaseRetainage(id, 'release', {})
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  assert.deepEqual(
    written.operation.steps.map(({ name }: { name: string }) => name),
    ['CHECK', 'IMPORT', 'READ_BACK', 'RELEASE', 'READ_BACK', 'REFRESH'],
  )
  const { retainage, invoices } = written.commitment
  assert.equal(retainage.procoreHeldAmount, inProcore.after.retainageHeldAmount)
  assert.ok(invoices.some((invoice: { number: string }) => invoice.number === 'RET-1'))
  assert.deepEqual(await traces(), [(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])
})

test('a release of more than is held, or under a number that is taken, is refused by both systems at once', async () => {
  const { rows } = await sample.store.query(
    `select pair.id, pair.books_held_amount, invoice.number, line.id as line_id
     from tieout.commitment_pair as pair
     join procore.invoice on invoice.commitment_id = pair.field_id
     join procore.invoice_line as line on line.invoice_id = invoice.id
     where pair.books_held_amount > 0 and invoice.sequence = (
       select max(sequence) from procore.invoice as latest
       where latest.commitment_id = pair.field_id and latest.status = 'APPROVED')
       and line.cost_code is not null
     order by pair.id limit 1`,
  )
  const [{ id, number, line_id: lineId }] = rows
  const lines = [{ lineId, amount: '99999999.00' }]
  const count = await writeCount()
  const { operation, userErrors } = await releaseRetainage(id, 'too much', { number, lines })
  assert.equal(operation.state, 'FAILED')
  const messages = userErrors.map((error: { message: string }) => error.message).join(' ')
  assert.match(messages, /holds .* in Sage, and 99999999\.00 is to be released/)
  assert.match(messages, /Procore has invoice .* of this commitment already/)
  assert.match(messages, /on its work, and 99999999\.00 is to be released/)
  assert.equal(await writeCount(), count)
})
