import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Check } from '#lib/check'
import { diagnose } from '../../subgraphs/procore/doctor/index.ts'
import { bareEnv } from '../harness/bare-env.ts'
import { type Rule, startRewritingFront } from '../harness/rewriting-front.ts'
import { smallCompany, TOWER } from './company.ts'
import { startBench } from './kit.ts'

/** The doctor is asked about a Procore in which something was broken on purpose. */

const SCRIPT = fileURLToPath(new URL('../../scripts/procore-doctor.ts', import.meta.url))
const run = promisify(execFile)
const forbidden = { status: 403, body: { errors: ['You do not have permission'] } }

async function frontOf(t: TestContext, rules: Rule[]) {
  const bench = await startBench(smallCompany())
  t.after(() => bench[Symbol.asyncDispose]())
  const front = await startRewritingFront(bench.sandboxUrl)
  t.after(() => front[Symbol.asyncDispose]())
  front.rules = rules
  const settings = await fetch(`${bench.sandboxUrl}/sandbox/settings`)
  const { companyId } = (await settings.json()) as { companyId: number }
  return {
    apiUrl: front.url,
    loginUrl: front.url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId: String(companyId),
  }
}

const examine = async (t: TestContext, ...rules: Rule[]) => diagnose(await frontOf(t, rules))

function of(checks: readonly Check[], what: RegExp): Check {
  return checks.find(check => what.test(check.what)) ?? assert.fail(`no check of ${what}`)
}

test('a Procore in order has no FAIL, and every line that is not OK has a way out', async t => {
  const checks = await examine(t)
  const steps = checks.slice(0, 5).map(({ status, what }) => `${status} ${what}`)
  assert.deepEqual(steps, [
    'OK address',
    'OK clock',
    'OK sign-in',
    'OK company',
    'OK company directory',
  ])
  assert.deepEqual(
    checks.filter(({ status }) => status === 'FAIL'),
    [],
  )
  for (const { status, fix } of checks) assert.equal(fix === null, status === 'OK')
})

const broken: [string, Rule, RegExp, Check['status'], RegExp][] = [
  [
    'a redirect to a sign-in page',
    { match: /./, status: 302, headers: { location: 'https://login.procore.com/' }, body: '' },
    /^address$/,
    'FAIL',
    /Set PROCORE_API_URL/,
  ],
  [
    "a page in Procore's place",
    {
      match: /./,
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html>proxy</html>',
    },
    /^address$/,
    'FAIL',
    /proxy/,
  ],
  [
    'an app that is not installed',
    { match: /^GET \/rest/, status: 401, body: { errors: ['The access token is invalid'] } },
    /^sign-in$/,
    'FAIL',
    /installed in the company/,
  ],
  [
    'a company that is closed to the app',
    { match: /\/projects\?/, ...forbidden },
    /^company$/,
    'FAIL',
    /PROCORE_COMPANY_ID/,
  ],
  ['no directory', { match: /\/vendors\?/, ...forbidden }, /directory/, 'WARN', /Directory/],
  [
    'no right to subcontracts',
    { match: /work_order_contracts\?/, ...forbidden },
    /subcontracts/,
    'WARN',
    /View Private Work Order Contract/,
  ],
  [
    'no right to requisitions',
    { match: /requisitions/, status: 404, body: { errors: ['Not Found'] } },
    /requisitions/,
    'WARN',
    /Commitments/,
  ],
  [
    'contracts that are kept from the account',
    { match: /(work|purchase)_order_contracts\?/, list: () => [] },
    /private commitments/,
    'WARN',
    /View Private/,
  ],
  [
    'a schedule that only admins see',
    {
      match: /(work|purchase)_order_contracts\/\d+/,
      each(row) {
        row['line_items'] = []
      },
    },
    /schedule of values/,
    'WARN',
    /Admin/,
  ],
  [
    'a clock that is an hour behind',
    { match: /./, setHeaders: { date: new Date(Date.now() + 3_600_000).toUTCString() } },
    /^clock$/,
    'WARN',
    /time server/,
  ],
]

for (const [what, rule, where, status, fix] of broken) {
  test(`${what} is told with the way out`, async t => {
    const check = of(await examine(t, rule), where)
    assert.equal(check.status, status, check.message)
    assert.match(check.fix ?? '', fix)
  })
}

test('an address with a path or a slash at its end is told before anything is asked', async () => {
  const nowhere = { clientId: '', clientSecret: '', companyId: '1' }
  const checks = await diagnose({
    ...nowhere,
    apiUrl: 'https://api.procore.com/rest/v1.0',
    loginUrl: 'https://login.procore.com/',
  })
  assert.deepEqual(
    checks.map(({ status, what }) => `${status} ${what}`),
    ['FAIL PROCORE_API_URL', 'FAIL PROCORE_LOGIN_URL'],
  )
})

test('a tool that is off is in order', async t => {
  const tools = [{ id: 1, engine_name: 'commitments', title: 'Commitments', is_active: false }]
  const checks = await examine(t, { match: /\/tools/, body: tools })
  assert.match(of(checks, /^project /).message, /is off/)
})

test('pages that Procore gives shorter than they are asked for are told', async t => {
  assert.match(of(await examine(t), /^page size$/).message, /as long as/)
  const cap = { match: /\/vendors\?/, setHeaders: { 'per-page': '10' } }
  assert.match(of(await examine(t, cap), /^page size$/).message, /: 10 rows of \w+ for \d+\.$/)
})

test('hooks are made past the company and a project that Procore refuses, and the command sums it up', async t => {
  const refusals = [/hooks\?company_id=/, new RegExp(`hooks\\?project_id=${TOWER}`)]
  const access = await frontOf(
    t,
    refusals.map(match => ({ match, ...forbidden })),
  )
  const env = {
    ...bareEnv(),
    PROCORE_API_URL: access.apiUrl,
    PROCORE_LOGIN_URL: access.loginUrl,
    PROCORE_CLIENT_ID: access.clientId,
    PROCORE_CLIENT_SECRET: access.clientSecret,
    PROCORE_COMPANY_ID: access.companyId,
    PROCORE_WEBHOOK_SECRET: 'a secret of 16 or more',
    SAGE: 'off',
  }
  const hooks = fileURLToPath(new URL('../../scripts/procore-hooks.ts', import.meta.url))
  const ended = run(process.execPath, [hooks, '--url', 'https://tieout.example.com'], { env })
  const { code, stdout } = await ended.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (thrown: { code: number; stdout: string }) => thrown,
  )
  assert.equal(code, 1)
  const lines = stdout.trimEnd().split('\n')
  assert.match(lines[0] ?? '', /^company \d+: refused\. .*403/)
  const ofTower = lines.filter(line => line.startsWith(`project ${TOWER}`))
  assert.equal(ofTower.length, 1)
  assert.match(ofTower[0] ?? '', /: refused\. /)
  const made = lines.filter(line => /: hook made, [1-9]\d* triggers made$/.test(line)).length
  assert.ok(made > 0)
  const sum = `${made} of ${made + 2} have their hooks; 2 were refused: give the account the right to manage webhooks`
  assert.ok(lines.at(-1)?.startsWith(sum), stdout)
})

test('npm run procore:doctor reports on the sandbox when nothing is configured', async () => {
  const { stdout } = await run(process.execPath, [SCRIPT], { env: bareEnv() })
  assert.match(stdout, /this is the sandbox/)
  assert.match(stdout, / 0 FAIL\n$/)
})
