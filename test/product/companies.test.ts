import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig } from '#gateway/config/whole'
import { openKeys } from '#gateway/front/keys'
import { setLogLevel } from '#lib/log'
import { startSandbox } from '#sandbox'
import { startTieout } from '../../gateway/start.ts'
import { generate } from '../../sandbox/generate/generate.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { until } from '../harness/process.ts'
import { askOf, whole } from '../harness/tieout.ts'
import { openCompany } from '../sage300/company.ts'

/** The whole product over one Procore and two companies of Sage, configured as a contractor would. */

const COMPANY = {
  projects: 2,
  commitments: 3,
  lines: 2,
  months: 2,
  seed: 'companies',
  plantedShare: 0,
  scripted: false,
}

async function openTieout() {
  setLogLevel('error')
  await using opened = new AsyncDisposableStack()
  const dir = await mkdtemp(join(tmpdir(), 'tieout-companies-'))
  opened.defer(() => rm(dir, { recursive: true, force: true }))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dir, 0o711)
  const companyDir = join(dir, 'company')
  generate({ ...COMPANY, out: companyDir }, () => undefined)
  const sandbox = await startSandbox({ workDir: join(dir, 'sandbox'), companyDir })
  opened.defer(() => sandbox.stop())
  const south = opened.use(await openCompany())
  const store = opened.use(await freshDatabase('companies'))
  const file = join(dir, 'companies.json')
  const companies = [
    { name: 'north', odbc: sandbox.sage.odbc },
    { name: 'south', odbc: south.sandbox.odbc },
  ]
  await writeFile(file, JSON.stringify(companies), { mode: 0o600 })
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: store.url,
    PROCORE_API_URL: sandbox.procore.apiUrl,
    PROCORE_LOGIN_URL: sandbox.procore.loginUrl,
    PROCORE_CLIENT_ID: sandbox.procore.clientId,
    PROCORE_CLIENT_SECRET: sandbox.procore.clientSecret,
    PROCORE_COMPANY_ID: sandbox.procore.companyId,
    SAGE_COMPANIES_FILE: file,
  })
  const tieout = await startTieout(config, () => undefined)
  opened.defer(() => tieout.close())
  await tieout.whenReady()
  const keys = await openKeys(store.url)
  opened.defer(() => keys.close())
  const { token } = await keys.create('companies', ['read', 'admin'])
  const all = opened.move()
  return {
    south,
    ask: (query: string, variables?: Record<string, unknown>) =>
      askOf(tieout.url)(query, variables, token),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

test('two companies of Sage stand in one graph, and one that goes down hides nothing of the other', async () => {
  await using tieout = await openTieout()
  const { ask, south } = tieout
  const query = `{
    projects(first: 50) { nodes { id number verdict procore { id } sage { id name company { name state } } } }
    commitments(first: 50) { totalCount nodes { procore { id } sage { id company { name } revisedAmount } } }
    sources { system state errorMessage }
  }`
  const before = whole(await ask(query))
  const companyOf = ({ sage }: { sage: { company: { name: string } } | null }) => sage?.company.name
  const paired = before.projects.nodes.filter(
    ({ procore, sage }: { procore: unknown; sage: unknown }) => procore && sage,
  )
  assert.equal(paired.length, COMPANY.projects)
  assert.ok(paired.every((node: never) => companyOf(node) === 'north'))
  const alone = before.projects.nodes.filter((node: never) => companyOf(node) === 'south')
  assert.equal(alone.length, 4)
  const northern = before.commitments.nodes.filter((node: never) => companyOf(node) === 'north')
  assert.equal(northern.length, COMPANY.projects * COMPANY.commitments)
  for (const { procore, sage } of northern) {
    assert.ok(procore && sage.id.startsWith('gid://sage300/Commitment/north/'))
  }
  assert.deepEqual(
    before.sources.map(({ state }: { state: string }) => state),
    ['UP', 'UP'],
  )

  const user = /Uid=([^;]+)/.exec(south.sandbox.odbc)?.[1] ?? ''
  await south.admin.query(`alter role ${user} nologin`)
  await south.admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1',
    [user],
  )
  const started = whole(
    await ask(
      'mutation { sourceRefresh(input: { idempotencyKey: "again" }) { operation { id } } }',
    ),
  )
  const { id } = started.sourceRefresh.operation
  let errors: { message: string }[] = []
  await until('the refresh has ended', async () => {
    const { operation } = whole(
      await ask('query ($id: ID!) { operation(id: $id) { state userErrors { message } } }', { id }),
    )
    errors = operation.userErrors
    return operation.state !== 'RUNNING'
  })
  const [error, ...others] = errors
  assert.deepEqual(others, [])
  assert.match(error?.message ?? '', /^Sage company south: /)
  const after = whole(
    await ask(`{ projects(first: 50) { nodes { id verdict } } commitments(first: 50) { totalCount nodes { verdict } }
      sageJobs(filter: { company: "north" }) { totalCount } sageCompanies { name state } sources { system state errorMessage } }`),
  )
  assert.equal(after.projects.nodes.length, before.projects.nodes.length)
  assert.equal(after.commitments.totalCount, before.commitments.totalCount)
  assert.equal(after.sageJobs.totalCount, COMPANY.projects)
  assert.deepEqual(after.sageCompanies, [
    { name: 'north', state: 'UP' },
    { name: 'south', state: 'DOWN' },
  ])
  const sage = after.sources.find(({ system }: { system: string }) => system === 'SAGE300')
  assert.equal(sage.state, 'DOWN')
  assert.match(sage.errorMessage, /Sage company south: .* north: Sage answers\.$/)
})
