import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import fastify from 'fastify'
import type { Pool } from 'pg'
import { createCache } from '#lib/cache'
import { createProcoreSubgraph } from '#procore'
import { createReconcileSubgraph } from '#reconcile'
import { inProcess } from '../../gateway/engine/in-process.ts'
import { addWebhooks } from '../../gateway/front/webhooks.ts'
import { startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { noteUnannounced } from '../../subgraphs/reconcile/intake/store/gaps.ts'
import { bareEnv } from '../harness/bare-env.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { createSourceSubgraphs, testContext } from '../harness/source-subgraphs.ts'
import { FRAME, gidOf, smallCompany, TOWER } from './company.ts'

/** From a change in Procore to the changed row in the store, over real sockets. */

const SECRET = 'Bearer a secret of the hook'
const COMPANY = '562949953421312'

test('a change in Procore becomes a changed row in the store by its event, and the company is not read', async t => {
  const world = await openWorld(t)
  const before = await world.calls()
  await world.procore('PATCH', `/rest/v1.0/work_order_contracts/${FRAME}`, {
    project_id: TOWER,
    work_order_contract: { title: 'Steel frame, revised' },
  })
  await world.until(
    'the title has come',
    async () => (await world.title()) === 'Steel frame, revised',
  )
  await world.until('the mark is gone', async () => (await world.marks()).length === 0)
  const asked = await world.callsSince(before)
  assert.ok(!asked.includes('GET /rest/v1.0/projects'), 'the company was not read again')
})

test('a refresh with nothing changed costs at most 4 calls a project, and the same rows stand', async t => {
  const world = await openWorld(t)
  const state = async () =>
    (
      await world.pool.query(
        `select (select count(*)::integer from procore.commitment_line_version) as lines,
           (select count(*)::integer from procore.invoice_line_version) as invoice_lines,
           (select count(*)::integer from procore.cost_code_version) as codes,
           (select count(*)::integer from procore.commitment_line) as current_lines`,
      )
    ).rows[0]
  const held = await state()
  assert.ok(held.current_lines > 0 && held.invoice_lines > 0)
  const before = await world.calls()
  await world.refresh(TOWER)
  const after = await world.calls()
  const made = Object.entries(after)
    .map(([call, count]) => ({ call, count: count - (before[call] ?? 0) }))
    .filter(({ call, count }) => count > 0 && call.startsWith('GET'))
  const total = made.reduce((sum, { count }) => sum + count, 0)
  t.diagnostic(`${total} calls: ${made.map(({ call, count }) => `${count} ${call}`).join(', ')}`)
  assert.ok(total > 0 && total <= 4)
  assert.deepEqual(await state(), held)
})

test('a deleted requisition, of which nothing tells, is gone with the next round', async t => {
  const world = await openWorld(t)
  const count = async () =>
    (
      await world.pool.query<{ invoices: number; lines: number }>(
        `select (select count(*)::integer from procore.invoice) as invoices,
           (select count(*)::integer from procore.invoice_line) as lines`,
      )
    ).rows[0]
  const held = await count()
  await world.control('changes', {
    seed: 'one',
    contractId: String(FRAME),
    kinds: ['requisition deleted'],
  })
  await world.refresh(TOWER)
  const left = await count()
  assert.ok(held && left)
  assert.equal(left.invoices, held.invoices - 1)
  assert.ok(left.lines < held.lines)
})

test('a line that changes twice is read again, though its commitment may give one moment for both', async t => {
  const world = await openWorld(t)
  const state = async () =>
    JSON.stringify(
      (
        await world.pool.query(
          'select id, original_amount from procore.commitment_line order by id',
        )
      ).rows,
    )
  const line = { contractId: String(FRAME), kinds: ['commitment line changed'] }
  await world.control('changes', { ...line, seed: 'one' })
  await world.refresh(TOWER)
  const first = await state()
  await world.control('changes', { ...line, seed: 'two' })
  await world.refresh(TOWER)
  assert.notEqual(await state(), first)
})

test('what a write rests on is read anew though Procore says that it has not changed, and nothing else is', async t => {
  const world = await openWorld(t)
  const sums = async () =>
    (
      await world.pool.query(
        `select commitment.id = $1 as is_named,
           (select sum(original_amount) from procore.commitment_line as line
            where line.commitment_id = commitment.id) as lines,
           (select count(*)::integer from procore.invoice
            where invoice.commitment_id = commitment.id and status = 'APPROVED') as invoices
         from procore.commitment order by id`,
        [gidOf.subcontract(FRAME)],
      )
    ).rows
  const right = await sums()
  const codes = "select count(*) from procore.cost_code where name = 'changed'"
  await world.pool.query(`
    update procore.commitment_line_version set original_amount = original_amount + 1;
    update procore.invoice_version set status = 'APPROVED' where status <> 'APPROVED';
    update procore.cost_code_version set name = 'changed'`)
  const wrong = await sums()
  assert.notDeepEqual(wrong, right)
  const read = await world.readWith(TOWER, gidOf.subcontract(FRAME))
  assert.ok(read > 0)
  const expected = wrong.map((row, place) => (row.is_named ? right[place] : row))
  assert.deepEqual(await sums(), expected)
  assert.equal((await world.pool.query(codes)).rows[0].count, 0)
})

test('events that come twice and in the wrong order are heeded once, and the store is right', async t => {
  const world = await openWorld(t, { webhookCopies: 3, webhookReversed: true })
  for (const title of ['One', 'Two', 'Three']) {
    await world.procore('PATCH', `/rest/v1.0/work_order_contracts/${FRAME}`, {
      project_id: TOWER,
      work_order_contract: { title },
    })
  }
  await world.until('the title has come', async () => (await world.title()) === 'Three')
  await world.until('every copy was taken', async () => world.received.length === 9)
  const seen = await world.pool.query('select count(*)::integer as count from tieout.webhook_seen')
  assert.equal(seen.rows[0]?.count, 3)
})

test('an event that was not taken is sent again until it is', async t => {
  const world = await openWorld(t, { webhookRetryMs: 20 })
  world.failNext(2)
  await world.procore('PATCH', `/rest/v1.0/work_order_contracts/${FRAME}`, {
    project_id: TOWER,
    work_order_contract: { title: 'At last' },
  })
  await world.until('the title has come', async () => (await world.title()) === 'At last')
  assert.deepEqual(world.received.slice(0, 3), [503, 503, 204])
})

test('polls leave commitments to webhooks that are heard, and see what no webhook tells of', async t => {
  const world = await openWorld(t, {}, 50)
  await world.refresh(TOWER)
  await world.control('changes', {
    seed: 'one',
    contractId: String(FRAME),
    kinds: ['change order changed'],
  })
  const sums = async () =>
    (
      await world.pool.query(
        'select approved_changes_amount, paid_amount from procore.commitment where id = $1',
        [gidOf.subcontract(FRAME)],
      )
    ).rows[0]
  const isPolled = async () =>
    (
      await world.pool.query<{ count: number }>(
        `select count(*)::integer as count from procore.change_order_version
         where valid_to = 'infinity' and title like 'Title %'`,
      )
    ).rows[0]?.count === 1
  await world.until('the change order was polled', isPolled)
  assert.ok(await sums())
  const before = await world.calls()
  const requisitions = 'GET /rest/v1.1/requisitions'
  await world.until('three more polls', async () => {
    return ((await world.calls())[requisitions] ?? 0) >= (before[requisitions] ?? 0) + 3
  })
  // Events were heard of this project alone.
  const state = await world.pool.query<{ count: number }>(
    `select count(*)::integer as count from tieout.read_mark where heads_read_at < read_at`,
  )
  assert.equal(state.rows[0]?.count, 1)
})

test('events that Procore gave up on are found in its log, and the project is read whole', async t => {
  const world = await openWorld(t, { webhookRetryMs: 10, webhookGiveUpMs: 30 }, 50)
  await world.refresh(TOWER)
  world.failNext(1_000)
  await world.procore('PATCH', `/rest/v1.0/work_order_contracts/${FRAME}`, {
    project_id: TOWER,
    work_order_contract: { title: 'Nobody hears of it' },
  })
  const deliveries = async () => (await world.discarded()).length
  await world.until('the event was given up', async () => (await deliveries()) === 1)
  const { rows } = await world.pool.query<{ at: Date }>(
    `update tieout.webhook_heard
     set log_read_at = now() - interval '7 hours', log_tried_at = now() - interval '7 hours'
     where project_id = $1 returning now() as at`,
    [gidOf.project(TOWER)],
  )
  await world.until('the project was read whole', async () => {
    const mark = await world.pool.query<{ at: Date | null }>(
      'select whole_read_at as at from tieout.read_mark where project_id = $1',
      [gidOf.project(TOWER)],
    )
    return (mark.rows[0]?.at ?? 0) > (rows[0]?.at ?? 0)
  })
  assert.equal(await world.title(), 'Nobody hears of it')
})

test('a commitment that changed without its event has the project read whole, unless its billing changed', async t => {
  const world = await openWorld(t)
  await world.refresh(TOWER)
  const project = gidOf.project(TOWER)
  const subcontract = gidOf.subcontract(FRAME)
  await world.pool.query(
    `update tieout.webhook_heard set heard_at = now() - interval '1 hour' where project_id = $1`,
    [project],
  )
  await world.pool.query(
    `update procore.commitment_version set source_updated_at = now() - interval '30 minutes'
     where valid_to = 'infinity' and id = $1`,
    [subcontract],
  )
  const isSwept = async (headsReadAt: Date) => {
    const client = await world.pool.connect()
    await noteUnannounced(client, project, headsReadAt, [subcontract])
    client.release()
    const { rows } = await world.pool.query<{ swept: boolean }>(
      'select whole_read_at is null as swept from tieout.read_mark where project_id = $1',
      [project],
    )
    return rows[0]?.swept
  }
  // Its requisitions came since the epoch, and may have moved it.
  assert.equal(await isSwept(new Date(0)), false)
  assert.equal(await isSwept(new Date()), true)
})

test('only the holder of the secret is heard, in every version of the payload, and not on its own writes', async t => {
  const marks: string[][] = []
  const app = fastify()
  t.after(() => app.close())
  addWebhooks(app, {
    secret: SECRET,
    companyId: '8',
    clientId: 'tieout-client',
    mark: async (...mark) => void marks.push(mark),
  })
  const send = async (payload: unknown, authorization = SECRET) =>
    (
      await app.inject({
        method: 'POST',
        url: '/webhooks/procore',
        headers: { authorization, 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      })
    ).statusCode
  const v2 = { id: 1, ulid: 'U2', company_id: 8, project_id: 7, event_type: 'update', metadata: {} }
  const v3 = { ...v2, ulid: 'U3', related_resources: [{ id: 1, name: 'Direct Costs' }] }
  const v4 = { id: 'U4', company_id: '8', project_id: '7', reason: 'update', resource_id: '5' }
  assert.equal(await send(v2), 204)
  assert.equal(await send(v3), 204)
  assert.equal(await send(v4), 204)
  assert.equal(await send({ ...v4, id: 'U5', project_id: null }), 204)
  assert.equal(await send({ ...v4, id: 'U6', company_id: '9' }), 204)
  const own = { source_application_id: 'tieout-client' }
  assert.equal(await send({ ...v2, ulid: 'U7', metadata: own }), 204)
  assert.equal(await send({ ...v2, ulid: 'U8', resource_name: 'Cost Codes' }), 204)
  assert.deepEqual(marks, [
    ['U2', 'gid://procore/Project/7', 'CHANGES'],
    ['U3', 'gid://procore/Project/7', 'CHANGES'],
    ['U4', 'gid://procore/Project/7', 'CHANGES'],
    ['U5', '', 'CHANGES'],
    ['U8', 'gid://procore/Project/7', 'CODES'],
  ])
  assert.notEqual(await send(v2, 'Bearer another'), 204)
  assert.notEqual(await send(v2, ''), 204)
  assert.notEqual(await send({ company_id: 8 }), 204)
  for (const ulid of ['a\u0000b', '\ud800', 'x'.repeat(5_000)]) {
    assert.notEqual(await send({ ulid, company_id: 8 }), 204)
  }
  assert.notEqual(await send({ ...v2, filler: 'x'.repeat(70_000) }), 204)
  assert.equal(marks.length, 5)
})

test('the command makes the hooks and triggers that are missing, and no more when it runs again', async t => {
  const dataDir = await companyDir()
  const sandbox = await startProcoreSandbox({ dataDir })
  t.after(async () => {
    await sandbox[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true })
  })
  const run = async (...args: string[]) => {
    const script = new URL('../../scripts/procore-hooks.ts', import.meta.url).pathname
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
      env: {
        ...bareEnv(),
        PROCORE_API_URL: sandbox.url,
        PROCORE_LOGIN_URL: sandbox.url,
        PROCORE_CLIENT_ID: 'sandbox-client',
        PROCORE_CLIENT_SECRET: 'sandbox-secret',
        PROCORE_COMPANY_ID: COMPANY,
        PROCORE_WEBHOOK_SECRET: SECRET,
        SAGE_ODBC: 'DSN=none',
      },
    })
    return stdout
  }
  const posts = async () => {
    const calls = await (await fetch(`${sandbox.url}/sandbox/calls`)).json()
    return Object.entries(calls as Record<string, number>)
      .filter(([call]) => call.startsWith('POST /rest'))
      .reduce((sum, [, count]) => sum + count, 0)
  }
  const address = ['--url', 'https://tieout.example.com']
  const planned = JSON.parse(await run(...address, '--dry-run', '--json'))
  assert.equal(await posts(), 0)
  const made = JSON.parse(await run(...address, '--json'))
  assert.deepEqual(made, planned)
  const wanted = made.reduce(
    (sum: number, plan: { newTriggers: string[] }) => sum + 1 + plan.newTriggers.length,
    0,
  )
  assert.equal(await posts(), wanted)
  t.diagnostic(`${made.length} hooks, ${wanted - made.length} triggers`)
  assert.match(await run(...address), /^company \d+: hook is there, 0 triggers made\n/)
  assert.equal(await posts(), wanted)
  assert.match(await run('--help'), /^Usage: npm run procore:hooks/)
  await assert.rejects(run(), { code: 2 })
})

async function companyDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'procore-webhooks-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(smallCompany())) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  return dataDir
}

async function openWorld(t: TestContext, settings: Record<string, unknown> = {}, pollMs?: number) {
  const dataDir = await companyDir()
  const sandbox = await startProcoreSandbox({ dataDir, settings })
  const database = await freshDatabase(t.name)
  const cache = createCache(undefined)
  const access = { apiUrl: sandbox.url, loginUrl: sandbox.url, companyId: COMPANY }
  const credentials = { clientId: 'sandbox-client', clientSecret: 'sandbox-secret' }
  const subgraph = createProcoreSubgraph({ ...access, ...credentials, cache })
  const reconcile = await createReconcileSubgraph({
    databaseUrl: database.url,
    procore: inProcess(subgraph.schema),
    sage300: createSourceSubgraphs().executors.sage300,
    origins: { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' },
    ...(pollMs !== undefined && { pollMs }),
  })
  const received: number[] = []
  let failures = 0
  const app = fastify()
  app.addHook('onRequest', async (_request, reply) => {
    failures -= 1
    if (failures >= 0) await reply.code(503).send()
  })
  app.addHook('onResponse', async (_request, reply) => void received.push(reply.statusCode))
  addWebhooks(app, {
    secret: SECRET,
    companyId: COMPANY,
    clientId: 'other',
    mark: reconcile.markDirty,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  t.after(async () => {
    await app.close()
    await sandbox[Symbol.asyncDispose]()
    await reconcile.close()
    await subgraph.close()
    await cache.close()
    await database[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true })
  })
  const control = async (path: string, body: unknown) => {
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    assert.ok(response.ok, await response.clone().text())
  }
  const token = await tokenOf(sandbox.url)
  const procore = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(sandbox.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'procore-company-id': COMPANY,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    assert.ok(response.ok, await response.clone().text())
    return (await response.json()) as { id: number }
  }
  const hook = await procore('POST', '/rest/v1.0/webhooks/hooks', {
    project_id: TOWER,
    hook: {
      api_version: 'v2',
      namespace: 'tieout',
      destination_url: `http://127.0.0.1:${port}/webhooks/procore`,
      destination_headers: { Authorization: SECRET },
    },
  })
  await procore('POST', `/rest/v1.0/webhooks/hooks/${hook.id}/triggers`, {
    project_id: TOWER,
    trigger: { resource_name: 'Work Order Contracts', event_type: 'update' },
  })
  await reconcile.start(() => undefined)
  const { pool } = database
  await until('the first read is over', () => reconcile.isReady())
  const calls = async () =>
    (await (await fetch(`${sandbox.url}/sandbox/calls`)).json()) as Record<string, number>
  let eventCount = 0
  const refresh = async (project: number) => {
    eventCount += 1
    await reconcile.markDirty(`event ${eventCount}`, gidOf.project(project))
    await until('the mark is gone', async () => (await marks()).length === 0)
  }
  const executors = {
    ...createSourceSubgraphs().executors,
    procore: inProcess(subgraph.schema),
  }
  const directly = createRefresh({ pool, sources: createSources(executors) })
  const readWith = async (project: number, commitmentId: string) => {
    const asked = { system: 'PROCORE', projectId: gidOf.project(project) } as const
    const wanted = { extent: 'CODES', commitmentIds: [commitmentId] } as const
    const { projects } = await directly.refreshProjects(testContext(), [asked], wanted)
    assert.equal(projects[0]?.failure, undefined)
    return projects[0]?.changedCount ?? 0
  }
  const marks = async () => (await pool.query('select project_id from tieout.dirty')).rows
  return {
    pool,
    refresh,
    readWith,
    control,
    discarded: async () => {
      const path = `/rest/v1.0/webhooks/hooks/${hook.id}/deliveries`
      const query = `project_id=${TOWER}&filters[status]=discarded`
      return (await procore('GET', `${path}?${query}`)) as unknown as unknown[]
    },
    received,
    procore,
    until,
    calls,
    callsSince: async (before: Record<string, number>) =>
      Object.entries(await calls())
        .filter(([call, count]) => count > (before[call] ?? 0) && call.startsWith('GET'))
        .map(([call]) => call),
    failNext: (times: number) => {
      failures = times
    },
    title: () => titleOf(pool),
    marks,
  }
}

async function titleOf(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ title: string }>(
    'select title from procore.commitment where id = $1',
    [gidOf.subcontract(FRAME)],
  )
  return rows[0]?.title
}

async function tokenOf(url: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const late = AbortSignal.timeout(20_000)
  while (!(await holds())) {
    assert.ok(!late.aborted, `${what}: not within 20 s`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
