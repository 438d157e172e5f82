import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { migrate } from '#lib/postgres'
import { createTroubles } from '../../subgraphs/reconcile/intake/troubles.ts'
import {
  createDeliverer,
  type Deliverer,
  RETRY_PAUSES_MS,
} from '../../subgraphs/reconcile/webhooks/deliver.ts'
import { isPrivate, problemOf, type SendRules } from '../../subgraphs/reconcile/webhooks/send.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { createWebhookWordRows } from '../../subgraphs/reconcile/writes/webhook-rows.ts'
import { createWebhookWords } from '../../subgraphs/reconcile/writes/webhooks.ts'
import { emptyDatabase, type TestDatabase } from '../harness/postgres.ts'
import { testContext } from '../harness/source-subgraphs.ts'

const MIGRATIONS = fileURLToPath(new URL('../../subgraphs/reconcile/migrations', import.meta.url))
const rules: SendRules = { allowsPrivate: true, answerMs: 500 }

interface Received {
  id: string
  body: string
  headers: IncomingHttpHeaders
}

let database: TestDatabase
let deliverer: Deliverer
const received: Received[] = []
/** What the subscriber answers, one after the other; 200 when there is none. */
let answers: (number | 'hang up' | 'never' | 'twice')[] = []
const subscriber = createServer((request, response) => {
  let body = ''
  request.on('data', part => {
    body += part
  })
  request.on('end', () => {
    received.push({ id: String(request.headers['webhook-id']), body, headers: request.headers })
    const answer = answers.shift() ?? 200
    if (answer === 'hang up') response.destroy()
    else if (answer === 'twice') {
      request.socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'.repeat(2))
    } else if (answer !== 'never') response.writeHead(answer, { location: '/elsewhere' }).end()
  })
})

before(async () => {
  setLogLevel('error')
  database = await emptyDatabase('webhooks')
  await migrate(database.pool, MIGRATIONS, { schema: 'tieout' })
  await new Promise<void>(done => subscriber.listen(0, '127.0.0.1', done))
  deliverer = createDeliverer(database.pool, rules)
})
after(async () => {
  await deliverer.close()
  subscriber.close()
  await database[Symbol.asyncDispose]()
})
beforeEach(async () => {
  received.length = 0
  answers = []
  await database.pool.query('delete from tieout.webhook_delivery')
  await database.pool.query('delete from tieout.webhook')
})

const url = () => `http://127.0.0.1:${(subscriber.address() as AddressInfo).port}/`
const operations = () => createOperationStore(database.pool)
const words = (how = rules) =>
  createWebhookWords({
    operations: operations(),
    rows: createWebhookWordRows(database.pool),
    rules: how,
  })

let keys = 0
const key = () => {
  keys += 1
  return `key ${keys}`
}

function subscribed(events: Parameters<ReturnType<typeof words>['subscribe']>[0]['events']) {
  return words().subscribe({ idempotencyKey: key(), url: url(), events }, 'ann')
}

async function decideSome(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await operations().decide(
      { kind: 'VENDOR_LINK', idempotencyKey: key(), input: {}, requestedBy: 'ann' },
      async () => ({}),
    )
  }
}

/** As if so much time had gone by. */
async function passed(interval: string): Promise<void> {
  await database.pool.query(`update tieout.webhook set next_at = next_at - interval '${interval}'`)
  await database.pool.query(
    `update tieout.webhook_delivery set created_at = created_at - interval '${interval}'`,
  )
}

async function expectedIds(): Promise<string[]> {
  const { rows } = await database.pool.query<{ message_id: string }>(
    'select message_id from tieout.webhook_delivery order by position',
  )
  return rows.map(row => row.message_id)
}

test('every change of an operation is sent in order, signed as Standard Webhooks says, without its input', async () => {
  const { secret } = await subscribed(['OPERATION_CHANGED'])
  await decideSome(2)
  await deliverer.deliverDue()
  assert.ok(secret)
  const told = received.map(({ body, headers }) => {
    const { data } = new Webhook(secret).verify(body, headers as Record<string, string>) as {
      data: { state: string }
    }
    return data
  })
  // The subscription is itself an operation, which ends after it has begun to listen.
  assert.deepEqual(
    told.slice(-4).map(({ state }) => state),
    ['RUNNING', 'SUCCEEDED', 'RUNNING', 'SUCCEEDED'],
  )
  assert.deepEqual(Object.keys(told[0] ?? {}).toSorted(), ['kind', 'operationId', 'state'])
  assert.throws(() =>
    new Webhook(secret).verify(
      `${received[0]?.body} `,
      received[0]?.headers as Record<string, string>,
    ),
  )
})

test('a subscriber that answers 500, late, twice or elsewhere has every event once per id and in order, each signed', async () => {
  const { secret } = await subscribed(['OPERATION_CHANGED'])
  await decideSome(3)
  answers = [500, 'hang up', 302, 'never', 503]
  const { length } = answers
  for (let tries = 0; tries < length; tries += 1) {
    await deliverer.deliverDue()
    const [first] = await expectedIds()
    assert.deepEqual(received.at(-1)?.id, first, 'nothing overtakes what was not taken')
    assert.equal(await deliverer.deliverDue(), 0, 'and nothing is sent during the pause')
    await passed('1 hour')
  }
  answers = ['twice', 200, 'twice']
  await deliverer.deliverDue()
  assert.deepEqual(
    received.slice(length).map(({ id }) => id),
    await expectedIds(),
  )
  for (const { body, headers } of received) {
    new Webhook(String(secret)).verify(body, headers as Record<string, string>)
  }
})

test('a subscriber that is away for an hour has what happened meanwhile once per id and in order after it is back', async () => {
  await subscribed(['OPERATION_CHANGED'])
  const pausesMs = RETRY_PAUSES_MS.slice(0, 6)
  assert.ok(pausesMs.reduce((whole, pauseMs) => whole + pauseMs) >= 3_600_000)
  answers = pausesMs.map(() => 'hang up')
  for (const pauseMs of pausesMs) {
    await decideSome(1)
    assert.equal(await deliverer.deliverDue(), 1)
    await passed(`${pauseMs - 1000} ms`)
    assert.equal(await deliverer.deliverDue(), 0, 'it is not asked before the pause is over')
    await passed('1000 ms')
  }
  received.length = 0
  await deliverer.deliverDue()
  assert.equal(received.length, 2 * (pausesMs.length + 1))
  assert.deepEqual(
    received.map(({ id }) => id),
    await expectedIds(),
  )
})

test('two processes that deliver at once send each event once and in order', async () => {
  await subscribed(['OPERATION_CHANGED'])
  await decideSome(5)
  const other = createDeliverer(database.pool, rules)
  await Promise.all([deliverer.deliverDue(), other.deliverDue()])
  await other.close()
  assert.deepEqual(
    received.map(({ id }) => id),
    await expectedIds(),
  )
})

test('what was not taken for days is given up with an alert, and replayed under its id', async () => {
  const { webhook } = await subscribed(['OPERATION_CHANGED', 'ALERT_WEBHOOK'])
  await deliverer.deliverDue()
  await decideSome(1)
  received.length = 0
  answers = [500]
  await passed('6 days')
  await deliverer.deliverDue()
  const [dead] = received
  await passed('1 day')
  await deliverer.deliverDue()
  assert.ok(received.some(({ body }) => JSON.parse(body).type === 'alert.webhook'))
  assert.equal(received.filter(({ id }) => id === dead?.id).length, 1)
  const row = await webhook()
  const since = new Date(Date.now() - 30 * 86_400_000).toISOString()
  await words().replay(
    { idempotencyKey: key(), webhookId: `gid://tieout/Webhook/${row?.uuid}`, since },
    'ann',
  )
  await deliverer.deliverDue()
  assert.equal(received.filter(({ id }) => id === dead?.id).length, 2)
})

test('findings and alerts go to who asked for them, and what was rolled back to nobody', async () => {
  await subscribed([
    'FINDING_OPENED',
    'FINDING_CHANGED',
    'FINDING_CLEARED',
    'ALERT_OPERATION',
    'ALERT_DRIFT',
  ])
  const { pool } = database
  const finding = `insert into tieout.finding (fingerprint, rule_id, code, severity, grain, explanation, evidence, first_seen_on)
    values ('f1', 'r', 'INVOICE_MISSING', 'HIGH', 'g', 'secret words', '[]', current_date)`
  await pool.query(`begin; ${finding}; rollback`)
  await pool.query(finding)
  await pool.query(`update tieout.finding set state = 'ASSIGNED'`)
  await pool.query(`update tieout.finding set state = 'CLEARED'`)
  await pool.query(
    `insert into tieout.source_drift values ('PROCORE', 'commitments', 'amount', 'BREAKING', 'gone', now(), now())`,
  )
  await operations().decide(
    { kind: 'VENDOR_LINK', idempotencyKey: key(), input: {}, requestedBy: 'ann' },
    async () => ({ state: 'DEAD_LETTER' }),
  )
  await deliverer.deliverDue()
  assert.deepEqual(
    received.map(({ body }) => JSON.parse(body).type),
    ['finding.opened', 'finding.changed', 'finding.cleared', 'alert.drift', 'alert.operation'],
  )
  assert.ok(!received.some(({ body }) => body.includes('secret words')))
})

test('a trouble is told once when it begins and once when it is over, whichever process sees it', async () => {
  await subscribed(['ALERT_SOURCE', 'ALERT_CREDENTIAL', 'ALERT_GAP', 'ALERT_STORE'])
  const { pool } = database
  let health: object = { isReachable: true, errorCode: null, errorMessage: null }
  let isStoreAway = false
  const away = new TieoutError('STORE_UNREACHABLE', 'Postgres does not answer.')
  const store = {
    query: (...asked: Parameters<typeof pool.query>) =>
      isStoreAway ? Promise.reject(away) : pool.query(...asked),
    connect: () => pool.connect(),
  } as never
  const sources = { ask: async () => ({ health }), pages: () => assert.fail() } as never
  const origins = { PROCORE: 'REAL', SAGE300: 'OFF' } as const
  const watchers = [1, 2].map(() => createTroubles({ pool: store, sources, origins }))
  const look = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      for (const watcher of watchers) await watcher.lookAtSystems(testContext())
    }
  }
  await look(2)
  health = { isReachable: false, errorCode: 'PROCORE_UNREACHABLE', errorMessage: 'away' }
  await look(1)
  health = { isReachable: true, errorCode: null, errorMessage: null }
  await look(2)
  await deliverer.deliverDue()
  assert.deepEqual(received, [], 'what is seen once is told to nobody')

  for (const code of ['PROCORE_TIMEOUT', 'PROCORE_UNREACHABLE', 'PROCORE_UNAUTHENTICATED']) {
    health = { isReachable: false, errorCode: code, errorMessage: 'away' }
    await look(3)
  }
  health = { isReachable: true, errorCode: null, errorMessage: null }
  await look(3)
  await pool.query(
    `insert into tieout.webhook_heard (project_id, heard_at) values ('gid://procore/Project/1', now())`,
  )
  await pool.query('update tieout.webhook_heard set heard_at = null')
  await pool.query('update tieout.webhook_heard set heard_at = now()')
  for (const isAway of [true, true, false, false]) {
    isStoreAway = isAway
    for (const watcher of watchers) await watcher.lookAtStore()
  }
  await deliverer.deliverDue()
  const told = received.map(({ body }) => JSON.parse(body))
  assert.deepEqual(
    told.map(({ type, data: { state, code, projectId } }) => [type, state, code ?? projectId]),
    [
      ['alert.source', 'BEGUN', 'PROCORE_TIMEOUT'],
      ['alert.source', 'OVER', 'PROCORE_TIMEOUT'],
      ['alert.credential', 'BEGUN', 'PROCORE_UNAUTHENTICATED'],
      ['alert.credential', 'OVER', 'PROCORE_UNAUTHENTICATED'],
      ['alert.gap', 'BEGUN', 'gid://procore/Project/1'],
      ['alert.gap', 'OVER', 'gid://procore/Project/1'],
      ['alert.store', 'BEGUN', 'STORE_UNREACHABLE'],
      ['alert.store', 'OVER', 'STORE_UNREACHABLE'],
    ],
  )
})

test('a secret is answered once and kept in no operation and no audit, and an ended webhook gets nothing', async () => {
  const input = { idempotencyKey: key(), url: url(), events: ['OPERATION_CHANGED' as const] }
  const first = await words().subscribe(input, 'ann')
  const again = await words().subscribe(input, 'ann')
  assert.match(String(first.secret), /^whsec_/)
  assert.equal(again.secret, null)
  const { rows } = await database.pool.query(
    'select operation::text as kept from tieout.operation union all select body from tieout.audit_entry',
  )
  assert.ok(!JSON.stringify(rows).includes(String(first.secret)))
  const row = await first.webhook()
  await words().unsubscribe(
    { idempotencyKey: key(), webhookId: `gid://tieout/Webhook/${row?.uuid}` },
    'ann',
  )
  await decideSome(1)
  await deliverer.deliverDue()
  assert.deepEqual(received, [])
})

test('an address in a private network is refused when it is given and when it is connected to', async () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.0.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ]) {
    assert.equal(isPrivate(address), true, address)
  }
  assert.equal(isPrivate('8.8.8.8'), false)
  assert.equal(isPrivate('2606:4700::1111'), false)
  for (const given of [
    'http://example.com/',
    'https://127.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://a:b@example.com/',
    'file:///etc/passwd',
    'https://0x7f000001/',
  ]) {
    assert.notEqual(problemOf(given, false), undefined, given)
  }
  assert.equal(problemOf('https://example.com/hook', false), undefined)
  const { userErrors } = await words({ allowsPrivate: false }).subscribe(
    { idempotencyKey: key(), url: url(), events: ['OPERATION_CHANGED'], secret: 'short' },
    'ann',
  )
  assert.deepEqual(
    userErrors.map(error => error.field?.at(-1)),
    ['url', 'secret'],
  )
})
