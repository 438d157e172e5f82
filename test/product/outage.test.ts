import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Redis } from 'ioredis'
import { createCache } from '#lib/cache'
import {
  childrenOf,
  type Home,
  makeHome,
  send,
  type TieoutProcess,
  until,
} from '../harness/process.ts'
import { type RedisServer, startRedis } from '../harness/redis.ts'
import { type Answer, type RunningTieout, whole } from '../harness/tieout.ts'

/** What clients see while a part of the whole is dead, hangs or comes back; each test goes on from the last. */

/** Both sides live, in fields that a refresh reads too, so that the caches hold them. */
const KEPT = `{ commitments(first: 12) { totalCount nodes {
  number verdict procore { number title fetchedAt } sage { number title fetchedAt } } } }`
/** The same with payments and retainage, which a refresh does not read. */
const COLD = `{ commitments(first: 12) { nodes {
  number verdict procore { number payments { amount fetchedAt } }
  sage { number retainageHeldAmount } } } }`
const PAYMENTS_OF_JOB = `query ($jobId: ID!) {
  sagePayments(first: 50, filter: { jobId: $jobId }) { nodes { id amount } } }`
const SOURCES = '{ sources { system state errorCode errorMessage } }'
const EXPORT = `mutation ($input: ChangeOrderExportInput!) { changeOrderExport(input: $input) {
  operation { id state } userErrors { code message } } }`
const OPERATION = `query ($id: ID!) { operation(id: $id) { state idempotencyKey steps { name state } } }`
const TEN_MINUTES_MS = 600_000
/** Long enough to be killed in its midst, however busy the machine is. */
const SLOW_IMPORT_MS = 2_000
const FIRST_SEEN = '2026-01-02'

let home: Home
let redis: RedisServer
let tieout: TieoutProcess
let ask: RunningTieout['ask']

before(async () => {
  home = await makeHome()
  redis = await startRedis()
  await start()
})
after(async () => {
  await home[Symbol.asyncDispose]()
  await redis.stop()
})

async function start(): Promise<void> {
  tieout = home.start({ env: { REDIS_URL: redis.url } })
  const ready = await tieout.ready()
  ask = ready.ask
}

describe('a Tieout that is killed', () => {
  it('goes on where it was: links, findings and an export in its midst, which is written once', async () => {
    whole(await ask(COLD))
    const found = whole(
      await ask(`{ findings(first: 50) { nodes { id } }
        linked: commitment(number: "SC-2002") { id }
        commitment(number: "SC-2008") { changeOrders { id verdict } } }`),
    )
    const unlink = { idempotencyKey: 'unlink', commitmentId: found.linked.id }
    whole(
      await ask(
        `mutation ($input: CommitmentUnlinkInput!) { commitmentUnlink(input: $input) { commitments { id } userErrors { code } } }`,
        { input: unlink },
      ),
    )
    await home.query('store', `update tieout.finding set first_seen_on = '${FIRST_SEEN}'`)
    const missing = found.commitment.changeOrders.find(
      (order: { verdict: string }) => order.verdict === 'MISSING_IN_SAGE',
    )
    await home.query(
      'sage',
      `insert into sandbox.fault values ('SLOW_IMPORT_MS', ${SLOW_IMPORT_MS})`,
    )
    const input = { idempotencyKey: 'export', changeOrderId: missing.id }
    const cutOff = assert.rejects(ask(EXPORT, { input }))
    await until('the import runs', async () =>
      (await home.processes()).some(each => each.command.includes('import.ts')),
    )
    tieout.child.kill('SIGKILL')
    await Promise.all([cutOff, tieout.ended])
    await ageInRedis('*payments*')
    await start()

    const replayed = whole(await ask(EXPORT, { input })).changeOrderExport
    assert.deepEqual(replayed.userErrors, [])
    const { id } = replayed.operation
    const operation = await until('the operation has ended', async () => {
      const now = whole(await ask(OPERATION, { id })).operation
      assert.match(now.state, /^(RUNNING|UNCERTAIN|SUCCEEDED)$/)
      return now.state === 'SUCCEEDED' && now
    })
    assert.equal(operation.idempotencyKey, 'export')
    const posted = await home.query(
      'sage',
      `select trim(commitment_co) as number, amount::numeric::text
       from jcm_master__commitment_co where commitment ~ '^SC-?2008' order by 1`,
    )
    assert.deepEqual(posted, [
      { number: '001', amount: '30900' },
      { number: '2', amount: '46200' },
    ])
    const { commitment } = whole(
      await ask('{ commitment(number: "SC-2008") { sage { approvedChangesAmount } } }'),
    )
    assert.equal(commitment.sage.approvedChangesAmount, '77100.00')

    const later = whole(
      await ask(`{ findings(first: 50) { nodes { id code firstSeenOn } }
        commitments(first: 12, order: NUMBER) { nodes { number verdict } }
        operations(first: 10) { nodes { idempotencyKey state } } }`),
    )
    assert.deepEqual(
      later.operations.nodes.map((each: { idempotencyKey: string; state: string }) => [
        each.idempotencyKey,
        each.state,
      ]),
      [
        ['export', 'SUCCEEDED'],
        ['unlink', 'SUCCEEDED'],
      ],
    )
    const known = new Set(found.findings.nodes.map((each: { id: string }) => each.id))
    const kept = later.findings.nodes.filter((each: { id: string }) => known.has(each.id))
    assert.ok(kept.length > 1)
    for (const finding of kept) assert.equal(finding.firstSeenOn, FIRST_SEEN)
    const verdicts = later.commitments.nodes
      .filter((each: { number: string }) => each.number === 'SC-2002')
      .map((each: { verdict: string }) => each.verdict)
    assert.deepEqual(verdicts.toSorted(), ['MISSING_IN_PROCORE', 'MISSING_IN_SAGE'])
  })
})

describe('Procore is gone', () => {
  it('serves what it said within the hour with the honest moment of the reading', async () => {
    const before = Date.now()
    const kept = whole(await ask(KEPT)).commitments
    await killProcore()
    // Nobody has asked this process for payments: only Redis has them, ten minutes old.
    const { commitments } = whole(await ask(COLD))
    const payments = commitments.nodes.flatMap(
      (node: { procore: { payments: { fetchedAt: string }[] } | null }) =>
        node.procore?.payments ?? [],
    )
    assert.ok(payments.length > 0)
    for (const { fetchedAt } of payments) {
      assert.ok(Date.parse(fetchedAt) < before - TEN_MINUTES_MS / 2, fetchedAt)
    }
    assert.deepEqual(whole(await ask(KEPT)).commitments, kept)
  })

  it('answers with the other half and says of each record what is missing and why', async () => {
    await forgetInRedis('*payments*')
    tieout.child.kill('SIGKILL')
    await tieout.ended
    await start()
    await killProcore()
    const { data, errors } = await ask(COLD)
    const { nodes } = data.commitments
    assert.ok(nodes.every((node: { verdict: string }) => node.verdict))
    const lost = errors.map(error => error.path)
    assert.ok(lost.length > 0)
    for (const [list, nodesField, index, side] of lost.map(path => path ?? [])) {
      assert.deepEqual([list, nodesField, side], ['commitments', 'nodes', 'procore'])
      assert.equal(nodes[index ?? ''].procore, null)
    }
    for (const { extensions, message } of errors) {
      const { code, system, retryable } = extensions
      assert.deepEqual([code, system, retryable], ['PROCORE_UNREACHABLE', 'PROCORE', 'YES'])
      assert.match(message, /^Procore cannot be reached for .+: ECONN/)
    }
    const inSage = nodes.filter((node: { sage: unknown }) => node.sage)
    assert.ok(inSage.length > 8)
  })

  it('is reported as down with a reason, and the other system as up', async () => {
    const [procore, sage] = whole(await ask(SOURCES)).sources
    assert.deepEqual([procore.state, procore.errorCode], ['DOWN', 'PROCORE_UNREACHABLE'])
    assert.match(procore.errorMessage, /Procore cannot be reached.*ECONNREFUSED/)
    assert.deepEqual([sage.state, sage.errorCode, sage.errorMessage], ['UP', null, null])
  })

  it("still leaves the joined views, which are Tieout's own", async () => {
    const { findings, commitments } = whole(
      await ask('{ findings(first: 50) { totalCount } commitments(first: 50) { totalCount } }'),
    )
    assert.ok(findings.totalCount > 0)
    assert.equal(commitments.totalCount, 13)
  })
})

describe('Sage behind ODBC', () => {
  it('is used again by itself after its server was killed under many reads', async () => {
    const [jobId] = await jobIds()
    const postmaster = await sagePostmaster()
    const reading = ask(
      'mutation { sourceRefresh(input: {idempotencyKey: "killed"}) { userErrors { code } } }',
    )
    send(postmaster, 'SIGKILL')
    await until('another server has taken its place', async () => {
      const hasChanged = (await sagePostmaster()) !== postmaster
      const { sources } = whole(await ask(SOURCES))
      assert.match(sources[1].errorCode ?? 'SAGE_UNREACHABLE', /^SAGE_(UNREACHABLE|TIMEOUT)$/)
      return hasChanged && sources[1].state === 'UP'
    })
    await reading
    assert.ok(whole(await ask(PAYMENTS_OF_JOB, { jobId })).sagePayments)
  })

  it('holds up nobody else while it hangs, and answers when it no longer does', async () => {
    const [, jobId] = await jobIds()
    const postmaster = await sagePostmaster()
    const frozen = [postmaster, ...(await childrenOf(postmaster))]
    for (const pid of frozen) send(pid, 'SIGSTOP')
    const waiting = ask(PAYMENTS_OF_JOB, { jobId })
    const [procore, sage] = whole(await ask(SOURCES)).sources
    assert.deepEqual([procore.system, sage.state], ['PROCORE', 'DOWN'])
    assert.match(sage.errorMessage, /\S/)
    assert.ok(whole(await ask('{ findings(first: 50) { totalCount } }')).findings.totalCount > 0)
    for (const pid of frozen) send(pid, 'SIGCONT')
    assert.ok(whole(await waiting).sagePayments)
    await until('it is up', async () => whole(await ask(SOURCES)).sources[1].state === 'UP')
  })

  async function jobIds(): Promise<string[]> {
    const { projects } = whole(await ask('{ projects(first: 3) { nodes { sage { id } } } }'))
    return projects.nodes.map((node: { sage: { id: string } }) => node.sage.id)
  }
})

describe('Redis and the store', () => {
  it('answers without Redis, and uses it again when it is back', async () => {
    assert.ok((await keysInRedis('*')) > 0)
    const { port } = redis
    await redis.stop()
    assert.deepEqual(sageErrors(await ask(KEPT)), [])
    await until('it noticed', async () => tieout.said.err.includes('cache.redis.down'))
    redis = await startRedis(port)
    await until('it is used again', async () => {
      await ask(
        'mutation { sourceRefresh(input: {idempotencyKey: "again"}) { userErrors { code } } }',
      )
      return (await keysInRedis('*')) > 0
    })
  })

  it('says that its own store is away, and goes on when that is back', async () => {
    const [store] = await postmasters('data/postgres')
    send(store ?? 0, 'SIGKILL')
    await until('the store is back', async () => {
      const { errors } = await ask('{ findings(first: 1) { totalCount } }')
      for (const { extensions } of errors) {
        assert.deepEqual([extensions.code, extensions.retryable], ['STORE_UNREACHABLE', 'YES'])
      }
      return errors.length === 0 && (await postmasters('data/postgres'))[0] !== store
    })
  })

  it('stops in order after all that', async () => {
    tieout.child.kill('SIGTERM')
    assert.deepEqual(await tieout.ended, { code: 0, signal: null })
    assert.deepEqual(await home.processes(), [])
  })
})

describe('the cache before a source that hangs', () => {
  const atOnceOld = { freshMs: -1, staleMs: 60_000, notOlderThan: undefined }

  it('serves what it has, dated, and takes the answer when it comes after all', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const cache = createCache(undefined)
    t.after(() => cache.close())
    const first = await cache.read('k', atOnceOld, async () => 'old')
    const { promise: answer, resolve } = Promise.withResolvers<string>()
    let askedCount = 0
    const hang = () => {
      askedCount += 1
      return answer
    }
    for (const _ of ['first', 'second']) {
      const read = cache.read('k', atOnceOld, hang)
      await Promise.resolve()
      t.mock.timers.runAll()
      assert.deepEqual(await read, first)
    }
    assert.equal(askedCount, 1, 'the second reader waits for the look-up of the first')
    const waiting = cache.read('k', atOnceOld, hang)
    resolve('new')
    assert.equal((await waiting).value, 'new')
  })

  it('waits where what it has is older than the reader allows', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const cache = createCache(undefined)
    t.after(() => cache.close())
    await cache.read('k', atOnceOld, async () => 'old')
    const { promise: answer, resolve } = Promise.withResolvers<string>()
    const read = cache.read('k', { ...atOnceOld, notOlderThan: Date.now() + 1 }, () => answer)
    await Promise.resolve()
    t.mock.timers.runAll()
    resolve('new')
    assert.equal((await read).value, 'new')
  })
})

function sageErrors({ errors }: Answer) {
  return errors.filter(error => error.extensions.system !== 'PROCORE')
}

async function killProcore(): Promise<void> {
  const [procore] = (await home.processes()).filter(each =>
    each.command.includes('procore/main.ts'),
  )
  send(procore?.pid ?? 0, 'SIGKILL')
  await until('Procore is gone', async () => whole(await ask(SOURCES)).sources[0].state === 'DOWN')
}

async function postmasters(folder: string): Promise<number[]> {
  const running = await home.processes()
  return running
    .filter(each => each.command.includes(`-D ${home.dir}/${folder}`))
    .map(each => each.pid)
}

async function sagePostmaster(): Promise<number> {
  return until('the sandbox has a server', async () => (await postmasters('data/sandbox'))[0])
}

/** What Redis keeps of such keys was read ten minutes earlier than it was. */
async function ageInRedis(pattern: string): Promise<void> {
  const client = new Redis(redis.url)
  const keys = await client.keys(pattern)
  assert.ok(keys.length > 0)
  for (const key of keys) {
    const entry = JSON.parse((await client.get(key)) ?? '')
    entry.fetchedAt = new Date(Date.parse(entry.fetchedAt) - TEN_MINUTES_MS).toISOString()
    await client.set(key, JSON.stringify(entry), 'KEEPTTL')
  }
  await client.quit()
}

async function forgetInRedis(pattern: string): Promise<void> {
  const client = new Redis(redis.url)
  for (const key of await client.keys(pattern)) await client.del(key)
  await client.quit()
}

async function keysInRedis(pattern: string): Promise<number> {
  const client = new Redis(redis.url)
  const keys = await client.keys(pattern)
  await client.quit()
  return keys.length
}
