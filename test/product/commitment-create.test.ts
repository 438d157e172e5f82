import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** A commitment that neither system has is made in both, through the whole product and its sandbox. */

let sample: RunningSample
let place: { projectId: string; vendorId: string; lines: object[] }
before(async () => {
  sample = await runSample()
  place = await agreedPlace()
})
after(() => sample[Symbol.asyncDispose]())

interface Answer {
  commitment: null | ({ verdict: string; number: string; findings: { code: string }[] } & Sides)
  plan: { system: string; after: { commitment: Record<string, unknown> } }[]
  operation: null | {
    id: string
    state: string
    isReplay: boolean
    steps: { name: string; state: string }[]
  }
  userErrors: { code: string; message: string; field: string[]; system: string }[]
}
interface Sides {
  procore: { originalAmount: string; status: string; lines: { number: string }[] }
  sage: { originalAmount: string; lines: { number: string }[] }
}

async function create(key: string, more: object = {}): Promise<Answer> {
  const answer = await sample.ask(
    `mutation ($input: CommitmentCreateInput!) {
       commitmentCreate(input: $input) {
         commitment {
           verdict number findings { code }
           procore { originalAmount status lines { number } } sage { originalAmount lines { number } }
         }
         plan { system action target before after accountingEffect }
         operation { id state isReplay steps { name system state message } }
         userErrors { code message field system retryable }
       }
     }`,
    {
      input: {
        idempotencyKey: key,
        ...place,
        kind: 'SUBCONTRACT',
        number: key,
        title: 'Temporary shoring of the south wall, with removal',
        retainagePercent: '10',
        signedOn: '2026-09-01',
        ...more,
      },
    },
  )
  return whole(answer).commitmentCreate
}

/** A project and a vendor of a commitment that agrees, and its lines' coding as Procore has it. */
async function agreedPlace() {
  const { rows } = await sample.store.query(
    `with agreed as (
       select pair.* from tieout.commitment_pair as pair
       join tieout.vendor_pair as vendor on vendor.id = pair.vendor_pair_id
       where pair.verdict = 'AGREES' and vendor.field_id is not null and vendor.books_id is not null
       order by pair.id limit 1
     )
     select project_pair_id, vendor_pair_id, (
       select json_agg(json_build_object(
         'costCode', cost_code, 'costType', cost_type, 'extra', extra, 'description', 'Shoring',
         'amount', '1000.25'
       ))
       from (
         select distinct cost_code, cost_type, extra from procore.commitment_line
         where commitment_id = agreed.field_id and cost_code is not null
         order by cost_code limit 2
       ) as coding
     ) as lines
     from agreed`,
  )
  const [{ project_pair_id: projectId, vendor_pair_id: vendorId, lines }] = rows
  return { projectId, vendorId, lines }
}

/** Calls of Procore that write, and imports into Sage, so far. */
async function traces(): Promise<[number, number]> {
  const response = await fetch(`${sample.procoreUrl}/sandbox/calls`)
  const calls = Object.entries((await response.json()) as Record<string, number>)
  const writes = calls.filter(([template]) => !/^GET |oauth/.test(template))
  const { data } = await sample.ask('{ sageImports { totalCount } }')
  return [writes.reduce((total, [, count]) => total + count, 0), data.sageImports.totalCount]
}

async function fault(how: object): Promise<void> {
  const response = await fetch(`${sample.procoreUrl}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify(how),
  })
  assert.ok(response.ok, await response.text())
}

const STEPS = ['CHECK', 'IMPORT', 'READ_BACK', 'CREATE', 'READ_BACK', 'REFRESH']
const stepsOf = ({ operation }: Answer) => operation?.steps.map(({ name }) => name)
const messagesOf = ({ userErrors }: Answer) => userErrors.map(({ message }) => message).join('\n')

test('a commitment is planned in both systems without a trace, then made in both, approved, and agrees', async () => {
  const [writes, imports] = await traces()
  const planned = await create('NEW-1', { dryRun: true })
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.operation, null)
  assert.equal(planned.commitment, null)
  assert.deepEqual(
    planned.plan.map(({ system }) => system),
    ['SAGE300', 'PROCORE'],
  )
  const amount = planned.plan[0]?.after.commitment['originalAmount']
  assert.deepEqual(await traces(), [writes, imports])

  const made = await create('NEW-1')
  assert.deepEqual(made.userErrors, [])
  assert.equal(made.operation?.state, 'SUCCEEDED')
  assert.deepEqual(stepsOf(made), STEPS)
  assert.equal(made.commitment?.verdict, 'AGREES')
  assert.deepEqual(made.commitment?.findings, [])
  assert.equal(made.commitment?.procore.status, 'APPROVED')
  assert.equal(made.commitment?.procore.originalAmount, amount)
  assert.equal(made.commitment?.sage.originalAmount, amount)
  const numbers = ({ lines }: { lines: { number: string }[] }) => lines.map(({ number }) => number)
  assert.deepEqual(numbers(made.commitment.procore), numbers(made.commitment.sage))
  assert.deepEqual(await traces(), [writes + 3, imports + 1])

  assert.equal((await create('NEW-1')).operation?.isReplay, true)
  const again = await create('another key', { number: 'new 01' })
  assert.equal(again.operation?.state, 'FAILED')
  assert.equal(again.commitment, null)
  assert.match(messagesOf(again), /Procore has commitment NEW-1 in this project already/)
  assert.match(messagesOf(again), /Sage has commitment NEW-1 on job .* another spelling/)
  assert.deepEqual(await traces(), [writes + 3, imports + 1])
  const { auditVerification } = whole(
    await sample.ask('{ auditVerification { completeness { auditedCount foundCount } } }'),
  )
  for (const period of auditVerification.completeness) {
    assert.equal(period.auditedCount, period.foundCount)
  }
})

test('all that either system would refuse of a new commitment is told at once, by field, and nothing is written', async () => {
  const before = await traces()
  const [line] = place.lines
  const refused = await create('A-NUMBER-THAT-IS-LONG', {
    title: '',
    retainagePercent: '120',
    lines: [
      { ...line, costCode: '99-9999' },
      { ...line, amount: '0.001', unitOfMeasure: 'bushels' },
    ],
  })
  assert.equal(refused.operation?.state, 'FAILED')
  const told = refused.userErrors.map(({ field, system }) => `${system} ${field.join('.')}`)
  for (const expected of [
    'SAGE300 input.number',
    'PROCORE input.title',
    'PROCORE input.retainagePercent',
    'PROCORE input.lines.0.costCode',
    'SAGE300 input.lines.0.costCode',
    'PROCORE input.lines.1.amount',
  ]) {
    assert.ok(told.includes(expected), `${expected} is not in ${told.join(', ')}`)
  }
  assert.deepEqual(await traces(), before)
})

test('a project or a vendor that is not in both systems is refused with the way out', async () => {
  const { rows } = await sample.store.query(
    `select
       (select id from tieout.project_pair where books_id is null order by id limit 1) as project_id,
       (select id from tieout.vendor_pair where books_id is null order by id limit 1) as vendor_id`,
  )
  const [{ project_id: projectId, vendor_id: vendorId }] = rows
  const refused = await create('UNLINKED', {
    ...(projectId && { projectId }),
    vendorId,
    dryRun: true,
  })
  assert.match(messagesOf(refused), /is not in both systems; link it with vendorLink/)
  if (projectId) assert.match(messagesOf(refused), /link it with projectLink/)
  const unknown = await create('UNKNOWN', { vendorId: `${vendorId}9`, dryRun: true })
  assert.deepEqual(unknown.userErrors[0]?.code, 'NOT_FOUND')
})

test('while Procore is away after Sage has it, it is told as partial, then made once', async () => {
  const [writes, imports] = await traces()
  // A token that is not taken, and not taken either once it was renewed.
  await fault({ kind: '401', method: 'POST', match: 'work_order_contracts', times: 2 })
  const partial = await create('NEW-2')
  assert.equal(partial.operation?.state, 'PARTIAL')
  await until(
    'the rest is done',
    async () => (await create('NEW-2')).operation?.state === 'SUCCEEDED',
  )
  // What was a finding while it was partial is judged again with the next reading.
  await refresh('after it was partial')
  assert.equal((await create('NEW-2')).commitment?.verdict, 'AGREES')
  assert.deepEqual(await traces(), [writes + 5, imports + 1])
})

test('a draft whose lines or approval were lost on the way is completed, and never doubled', async () => {
  const [writes] = await traces()
  for (const [number, kinds] of [
    ['NEW-3', ['lost']],
    ['NEW-4', ['slow', 'lost']],
  ] as const) {
    for (const kind of kinds) await fault({ kind, method: 'PATCH', match: 'work_order_contracts' })
    const made = await create(number)
    assert.equal(made.operation?.state, 'SUCCEEDED')
    assert.deepEqual(stepsOf(made), [...STEPS.slice(0, 4), 'LOOK_UP', ...STEPS.slice(4)])
    assert.equal(made.commitment?.verdict, 'AGREES')
  }
  assert.equal((await traces())[0], writes + 6)
})

test('a commitment whose making is in doubt is a finding of what the store has of it, until it is settled', async () => {
  const put = async (state: string) => {
    await sample.store.query(
      `update tieout.operation set state = $1, due_at = null where idempotency_key = 'NEW-1'`,
      [state],
    )
    await refresh(`then ${state}`)
  }
  const isInDoubt = async () => {
    const { commitment } = whole(
      await sample.ask('{ commitment(number: "NEW-1") { findings { code } } }'),
    )
    return commitment.findings.some(({ code }: { code: string }) => code === 'WRITE_UNCERTAIN')
  }
  await put('DEAD_LETTER')
  await until('it is a finding', isInDoubt)
  await put('SUCCEEDED')
  await until('it is none any more', async () => !(await isInDoubt()))
})

async function refresh(idempotencyKey: string): Promise<void> {
  const answer = await sample.ask(
    `mutation ($input: SourceRefreshInput!) { sourceRefresh(input: $input) { userErrors { message } } }`,
    { input: { idempotencyKey, projectIds: [place.projectId] } },
  )
  assert.deepEqual(whole(answer).sourceRefresh.userErrors, [])
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await isSo()) return
    await delay(RETRY_MS)
  }
  assert.fail(`${what}: never`)
}

const TRIES = 300
const RETRY_MS = 100
