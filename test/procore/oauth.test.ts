import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { before, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readConfig } from '#gateway/config/whole'
import { setLogLevel } from '#lib/log'
import { startTieout } from '../../gateway/start.ts'
import { until } from '../harness/process.ts'
import { gidOf, smallCompany, TOWER } from './company.ts'
import { type ScriptedAnswer, startBench } from './kit.ts'
import { type LoginBench, startLoginBench } from './login-kit.ts'

const PROCESS = fileURLToPath(new URL('../harness/login-process.ts', import.meta.url))
const LOGIN_NEEDED = { code: 'PROCORE_LOGIN_NEEDED', retryable: 'NO' }
const vendors = '{ procoreVendors { totalCount } }'
const now = { 'retry-after': '0' }

before(() => setLogLevel('error'))

test('a person signs in with a code, and every process uses the tokens without asking again', async t => {
  const { bench, login, another, counts } = await startLoginBench(t)
  const token = await login.token()
  assert.equal(await (await another()).token(), token)
  const { data, errors } = await bench.ask(vendors)
  assert.deepEqual([data.procoreVendors.totalCount, errors], [5, []])
  assert.equal(bench.front.callsTo('/oauth/token').length, 1)
  assert.equal((await counts()).refreshCount, 0)
})

test('the store holds neither a token nor the key', async t => {
  const { database, login, options, bench } = await startLoginBench(t)
  const secrets = [options.key, options.clientSecret, await login.token()]
  bench.front.answer('/oauth/token', {
    body: {
      access_token: 'access-of-a-test',
      expires_in: 5400,
      refresh_token: 'refresh-of-a-test',
    },
  })
  secrets.push(await login.renewed(secrets.at(-1) ?? ''), 'refresh-of-a-test')
  const { rows } = await database.pool.query('select * from procore_login.login')
  const [row] = rows
  const said = [row.access_token, row.refresh_token].map(bytes => bytes.toString('latin1'))
  for (const secret of secrets) assert.ok(!(said.join() + JSON.stringify(row)).includes(secret))
})

test('three processes that all need a new token renew it once, fifty times over, and burn no refresh token', async t => {
  const { login, options, counts } = await startLoginBench(t)
  const others = [await startProcess(t, options), await startProcess(t, options)]
  let token = await login.token()
  for (let round = 1; round <= 50; round += 1) {
    const refused = token
    const got = await Promise.all([
      login.renewed(refused),
      login.renewed(refused),
      ...others.map(other => ask(other, refused)),
    ])
    assert.equal(new Set(got).size, 1)
    assert.notEqual(got[0], refused)
    token = got[0] ?? ''
    assert.deepEqual(await counts(), { refreshCount: round, reuseCount: 0 })
  }
})

test('three processes whose tokens expire as they get them never burn a refresh token', async t => {
  const { login, options, counts } = await startLoginBench(t, { tokenLifeSeconds: 0 })
  const others = [await startProcess(t, options), await startProcess(t, options)]
  const asks = [() => login.token(), ...others.map(other => () => ask(other, null))]
  const got = await Promise.all(
    asks.map(async next => {
      const tokens: string[] = []
      for (let round = 1; round <= 50; round += 1) tokens.push(await next())
      return tokens
    }),
  )
  const refreshCount = new Set(got.flat()).size
  assert.deepEqual(await counts(), { refreshCount, reuseCount: 0 })
})

test('a process that is killed while it renews leaves a sign-in that the others go on with', async t => {
  const { bench, database, login, signIn, options, another, counts } = await startLoginBench(t)
  const token = await login.token()
  const victim = await startProcess(t, options)
  await bench.control('POST', 'faults', { kind: 'slow', match: '/oauth/token', delayMs: 600_000 })
  victim.send(token)
  await until('the renewal is sent', async () => bench.front.callsTo('/oauth/token').length === 2)
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  // Until the claim lapses, the token that still lives is used.
  await database.pool.query('update procore_login.login set renew_at = now()')
  assert.equal(await (await another()).token(), token)
  await database.pool.query(
    `update procore_login.login set claimed_at = now() - interval '1 minute'`,
  )
  assert.notEqual(await login.renewed(token), token)
  assert.equal((await signIn.state()).state, 'SIGNED_IN')
  assert.deepEqual(await counts(), { refreshCount: 1, reuseCount: 0 })
})

test('a process that is killed after Procore has renewed ends the sign-in, and the reason is told', async t => {
  const { bench, database, login, options } = await startLoginBench(t)
  const token = await login.token()
  const refresh = (await login.store.read())?.tokens?.refresh ?? ''
  const victim = await startProcess(t, options)
  await bench.control('POST', 'faults', { kind: 'slow', match: '/oauth/token', delayMs: 600_000 })
  victim.send(token)
  await until('the renewal is sent', async () => bench.front.callsTo('/oauth/token').length === 2)
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: options.clientId,
    client_secret: options.clientSecret,
    refresh_token: refresh,
  })
  assert.ok((await fetch(`${bench.front.url}/oauth/token`, { method: 'POST', body })).ok)
  await database.pool.query(
    `update procore_login.login set claimed_at = now() - interval '1 minute'`,
  )
  const message = /after the answer to a renewal was lost/
  await assert.rejects(login.renewed(token), { ...LOGIN_NEEDED, message })
})

test('a renewal that was cut off before Procore saw it is sent again with the same token', async t => {
  const { bench, login, counts } = await startLoginBench(t)
  const token = await login.token()
  await bench.control('POST', 'faults', { kind: 'reset', match: '/oauth/token' })
  assert.notEqual(await login.renewed(token), token)
  assert.deepEqual(await counts(), { refreshCount: 1, reuseCount: 0 })
})

test('a lost answer is tried once more, and then the way out is named until somebody signs in', async t => {
  const { bench, login, signIn, newCode, another, counts } = await startLoginBench(t)
  const token = await login.token()
  await bench.control('POST', 'faults', { kind: 'lost', match: '/oauth/token' })
  const message = /after the answer to a renewal was lost; sign in again with npm run procore:login/
  await assert.rejects(login.renewed(token), { ...LOGIN_NEEDED, message })
  assert.deepEqual(await counts(), { refreshCount: 1, reuseCount: 1 })
  assert.equal((await signIn.state()).state, 'REFUSED')

  const sent = bench.front.callsTo('/oauth/token').length
  await assert.rejects((await another()).renewed(token), { ...LOGIN_NEEDED, message })
  await assert.rejects(login.renewed(token), LOGIN_NEEDED)
  assert.equal(bench.front.callsTo('/oauth/token').length, sent, 'nobody asked Procore in vain')
  const { errors } = await bench.ask(vendors, {}, Date.now())
  assert.deepEqual(errors, [])

  await signIn.finish(await newCode())
  assert.notEqual(await login.renewed(token), token)
  assert.equal((await signIn.state()).state, 'SIGNED_IN')
})

const answers: [string, ScriptedAnswer, string, RegExp, 'SIGNED_IN' | 'UNCERTAIN'][] = [
  [
    'a 429',
    { status: 429, headers: { 'retry-after': '600' }, body: '' },
    'PROCORE_RATE_LIMITED',
    /./,
    'SIGNED_IN',
  ],
  [
    'a 503',
    { status: 503, headers: { 'retry-after': '600' }, body: '' },
    'PROCORE_UNAVAILABLE',
    /503/,
    'UNCERTAIN',
  ],
  [
    'an HTML page',
    { body: '<html>Login</html>' },
    'PROCORE_MALFORMED',
    /an HTML page/,
    'UNCERTAIN',
  ],
  ['an empty body', { body: ' ' }, 'PROCORE_MALFORMED', /an empty body/, 'UNCERTAIN'],
  ['cut off JSON', { body: '{"access_token":"abc' }, 'PROCORE_MALFORMED', /cut off/, 'UNCERTAIN'],
  [
    'no access token',
    { body: { expires_in: 5400 } },
    'PROCORE_MALFORMED',
    /access_token/,
    'UNCERTAIN',
  ],
  ['no life', { body: { access_token: 'a' } }, 'PROCORE_MALFORMED', /expires_in/, 'UNCERTAIN'],
  [
    'no refresh token',
    { body: { access_token: 'a', expires_in: 1 } },
    'PROCORE_MALFORMED',
    /refresh_token/,
    'UNCERTAIN',
  ],
  [
    'a token that breaks a header',
    { body: { access_token: 'a\nb', expires_in: 1, refresh_token: 'r' } },
    'PROCORE_MALFORMED',
    /access_token/,
    'UNCERTAIN',
  ],
  [
    'a wrong secret',
    { status: 401, body: { error: 'invalid_client' } },
    'PROCORE_UNAUTHENTICATED',
    /invalid_client/,
    'SIGNED_IN',
  ],
  [
    'a wrong secret under 400',
    { status: 400, body: { error: 'invalid_client' } },
    'PROCORE_UNAUTHENTICATED',
    /invalid_client/,
    'SIGNED_IN',
  ],
  ['a closed door', { status: 403, body: { error: 'no' } }, 'PROCORE_FORBIDDEN', /no/, 'SIGNED_IN'],
]

test('every other answer of the login server is an error of its own and does not end the sign-in', async t => {
  const { bench, login, signIn, counts } = await startLoginBench(t)
  let renewals = 0
  for (const [name, answer, code, message, state] of answers) {
    const token = await login.token()
    bench.front.answer('/oauth/token', answer)
    await assert.rejects(login.renewed(token), { code, message }, name)
    assert.equal((await signIn.state()).state, state, name)
    assert.notEqual(await login.renewed(token), token, name)
    renewals += 1
    assert.deepEqual(await counts(), { refreshCount: renewals, reuseCount: 0 }, name)
  }
})

test('of a service account, too, every answer of the login server is an error of its own', async t => {
  const bench = await startBench(smallCompany())
  t.after(() => bench[Symbol.asyncDispose]())
  // It has no refresh token to miss, and no state that could be uncertain.
  for (const [name, answer, code, message] of answers.filter(
    ([name]) => name !== 'no refresh token',
  )) {
    bench.front.answer('/oauth/token', answer)
    const { errors } = await bench.ask(vendors)
    assert.equal(errors[0]?.code, code, name)
    assert.match(errors[0]?.message ?? '', message, name)
  }
  assert.deepEqual((await bench.ask(vendors)).errors, [])
})

test('a process that waits for another one gives up in time, and says what it waited for', async t => {
  const { database, login } = await startLoginBench(t)
  await database.pool.query(
    `update procore_login.login set renew_at = now(), expires_at = now(),
       claim = gen_random_uuid(), claimed_at = now()`,
  )
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  const waiting = login.token()
  const refused = assert.rejects(waiting, { code: 'PROCORE_TIMEOUT', message: /Another process/ })
  // By the end of this reading the other one is under way, too.
  await login.store.read()
  t.mock.timers.tick(25_000)
  await refused
})

test('a Tieout that serves Procore alone asks as the person who signed in', async t => {
  const { bench, options, counts } = await startLoginBench(t)
  const secret = 'a secret of 16 characters'
  const env = {
    PORT: '0',
    SUBGRAPH_SECRET: secret,
    DATABASE_URL: options.databaseUrl,
    PROCORE_API_URL: bench.front.url,
    PROCORE_LOGIN_URL: bench.front.url,
    PROCORE_CLIENT_ID: options.clientId,
    PROCORE_CLIENT_SECRET: options.clientSecret,
    PROCORE_COMPANY_ID: '562949953421312',
    PROCORE_GRANT: 'authorization_code',
    PROCORE_TOKEN_KEY: options.key,
  }
  const tieout = await startTieout(readConfig(env, 'procore'), () => undefined)
  t.after(() => tieout.close())
  const response = await fetch(tieout.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-subgraph-secret': secret },
    body: JSON.stringify({ query: vendors }),
  })
  assert.deepEqual(await response.json(), { data: { procoreVendors: { totalCount: 5 } } })
  assert.equal(bench.front.callsTo('/oauth/token').length, 1)
  assert.equal((await counts()).refreshCount, 0)
})

test('a login server that stumbles is asked again within the same claim', async t => {
  const { bench, login, counts } = await startLoginBench(t)
  const token = await login.token()
  bench.front.answer('/oauth/token', { status: 503, headers: now, body: '' }, 2)
  assert.notEqual(await login.renewed(token), token)
  assert.deepEqual(await counts(), { refreshCount: 1, reuseCount: 0 })
})

test('a login server that cannot be reached has surely not used up the refresh token', async t => {
  const { bench, login, signIn } = await startLoginBench(t)
  const token = await login.token()
  await bench.front.close()
  await assert.rejects(login.renewed(token), { code: 'PROCORE_UNREACHABLE' })
  assert.equal((await signIn.state()).state, 'SIGNED_IN')
})

test('many queries whose token has died share one renewal', async t => {
  const { bench, login, counts } = await startLoginBench(t, { refreshEndsAccess: true })
  const refused = { status: 401, body: { message: 'The access token is invalid' } }
  const everything = `query($project: ID!) {
    procoreProjects { totalCount } procoreVendors { totalCount }
    procoreCostCodes(filter: { projectId: $project }) { totalCount }
    procoreChangeOrders(filter: { projectId: $project }) { totalCount }
  }`
  await login.token()
  bench.front.answer('/rest/', refused, 3)
  const { data, errors } = await bench.ask(everything, { project: gidOf.project(TOWER) })
  assert.deepEqual([data.procoreVendors.totalCount, errors], [5, []])
  assert.deepEqual(await counts(), { refreshCount: 1, reuseCount: 0 })
})

test('a token that another process has renewed is taken over when the old one is refused', async t => {
  const { bench, login, another, counts } = await startLoginBench(t, { refreshEndsAccess: true })
  const renewed = await (await another()).renewed(await login.token())
  assert.deepEqual((await bench.ask(vendors)).errors, [])
  assert.equal(await login.token(), renewed)
  assert.deepEqual(await counts(), { refreshCount: 1, reuseCount: 0 })
})

test('how long a token lives is told by the clock of the store, whatever that of a process says', async t => {
  const { login, another, counts } = await startLoginBench(t)
  const token = await login.token()
  for (const hours of [-24, 24]) {
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + hours * 3_600_000 })
    const ahead = await another()
    assert.equal(await ahead.token(), token)
    t.mock.timers.tick((5400 - 70) * 1000)
    assert.equal(await ahead.token(), token)
    t.mock.timers.reset()
  }
  assert.equal((await counts()).refreshCount, 0)
})

test('a pair that cannot be stored is used, kept and stored when the store is back', async t => {
  const { database, login, signIn, another, counts } = await startLoginBench(t)
  const token = await login.token()
  await database.pool.query(
    `create function procore_login.refuse() returns trigger language plpgsql
       as $$ begin if new.pair <> old.pair then raise 'the disk is full'; end if; return new; end $$;
     create trigger refuse before update on procore_login.login
       for each row execute function procore_login.refuse()`,
  )
  t.mock.method(process.stderr, 'write', () => true)
  const renewed = await login.renewed(token)
  assert.notEqual(renewed, token)
  assert.equal(await login.token(), renewed)
  await database.pool.query('drop trigger refuse on procore_login.login')
  const stored = async () => (await login.store.read())?.tokens?.access
  await until('the pair is stored', async () => (await stored()) === renewed)
  assert.equal((await signIn.state()).state, 'SIGNED_IN')
  const other = await another()
  assert.notEqual(await other.renewed(renewed), renewed)
  assert.deepEqual(await counts(), { refreshCount: 2, reuseCount: 0 })
})

test('nobody signed in is said as such, and a sign-in helps at once', async t => {
  const { bench, signIn, newCode } = await startLoginBench(t, {}, { isSignedIn: false })
  const { data, errors } = await bench.ask(vendors)
  assert.deepEqual(data, { procoreVendors: null })
  assert.equal(errors[0]?.code, 'PROCORE_LOGIN_NEEDED')
  assert.match(errors[0]?.message ?? '', /npm run procore:login/)
  assert.equal((await bench.subgraph.health()).errorCode, 'PROCORE_LOGIN_NEEDED')
  assert.equal(bench.front.callsTo('/oauth/token').length, 0)
  assert.equal((await signIn.finish(await newCode())).state, 'SIGNED_IN')
  assert.deepEqual((await bench.ask(vendors, {}, Date.now())).errors, [])
})

test('under another key the sign-in cannot be read, and the message names the setting and the way out', async t => {
  const { database, another, login, options } = await startLoginBench(t)
  const token = await login.token()
  const other = await another({ key: randomBytes(32).toString('base64') })
  const message =
    /another PROCORE_TOKEN_KEY; set that one again, or sign in again with npm run procore:login/
  await assert.rejects(other.token(), { ...LOGIN_NEEDED, message })
  assert.equal(await login.token(), token)
  // A token that was moved to another place, or bent, is not taken either.
  await database.pool.query(
    'update procore_login.login set access_token = refresh_token, refresh_token = access_token',
  )
  await assert.rejects((await another({ key: options.key })).token(), LOGIN_NEEDED)
  await database.pool.query(
    `update procore_login.login set access_token = refresh_token,
       refresh_token = set_byte(access_token, 40, get_byte(access_token, 40) # 1)`,
  )
  await assert.rejects((await another({ key: options.key })).token(), LOGIN_NEEDED)
})

test('a code that was used is refused by name and leaves the sign-in alone', async t => {
  const { login, signIn, newCode } = await startLoginBench(t)
  const code = await newCode()
  await signIn.finish(code)
  const token = await login.token()
  await assert.rejects(signIn.finish(code), { code: 'BAD_USER_INPUT', field: ['code'] })
  assert.equal(await login.token(), token)
})

test('a sign-out ends the tokens at Procore and forgets them, whoever holds them', async t => {
  const { bench, login, signIn } = await startLoginBench(t)
  const token = await login.token()
  bench.front.answer('/oauth/revoke', { status: 500, body: '' })
  await assert.rejects(signIn.signOut(), { code: 'PROCORE_UNAVAILABLE' })
  assert.equal((await signIn.state()).state, 'SIGNED_IN')
  assert.equal(await signIn.signOut(), 'REVOKED')
  assert.equal((await signIn.state()).state, 'NOT_SIGNED_IN')
  assert.equal(await signIn.signOut(), 'NOT_SIGNED_IN')
  assert.equal(await login.token(), token)
  assert.equal((await bench.ask(vendors)).errors[0]?.code, 'PROCORE_LOGIN_NEEDED')
})

test('a sign-out waits for a renewal under way, whose tokens nobody would know of', async t => {
  const { database, signIn } = await startLoginBench(t)
  const claim = 'update procore_login.login set claim = gen_random_uuid(), claimed_at = now()'
  await database.pool.query(claim)
  let isOver = false
  const signedOut = signIn.signOut().finally(() => {
    isOver = true
  })
  await signIn.state()
  assert.equal(isOver, false)
  await database.pool.query('update procore_login.login set claim = null, claimed_at = null')
  assert.equal(await signedOut, 'REVOKED')
})

test('a new sign-in is not overwritten by a renewal of the old one', async t => {
  const { bench, login, signIn, newCode, another, counts } = await startLoginBench(t)
  const token = await login.token()
  const code = await newCode()
  await bench.control('POST', 'faults', { kind: 'slow', match: '/oauth/token', delayMs: 500 })
  const renewal = login.renewed(token)
  await until('the renewal is sent', async () => bench.front.callsTo('/oauth/token').length === 2)
  await signIn.finish(code)
  const renewed = await renewal
  const other = await another()
  assert.notEqual(await other.token(), renewed)
  assert.notEqual(await other.renewed(await other.token()), renewed)
  assert.deepEqual(await counts(), { refreshCount: 2, reuseCount: 0 })
})

test('neither the log nor an error ever holds a token, a code, a secret or the key', async t => {
  const written: string[] = []
  setLogLevel('debug')
  t.after(() => setLogLevel('error'))
  t.mock.method(process.stderr, 'write', (chunk: unknown) => written.push(String(chunk)))
  const { bench, login, signIn, options, newCode } = await startLoginBench(t)
  const code = await newCode()
  await signIn.finish(code)
  const secrets = [code, options.key, options.clientSecret, await login.token()]
  const pair = (name: string) => ({
    access_token: `${name}-access`,
    refresh_token: `${name}-refresh`,
  })
  bench.front.answer('/oauth/token', { status: 503, headers: now, body: pair('lost') })
  bench.front.answer('/oauth/token', { body: { ...pair('kept'), expires_in: 5400 } })
  secrets.push(await login.renewed(secrets.at(-1) ?? ''))
  const outcomes: unknown[] = []
  const note = (thrown: unknown) => outcomes.push(String(thrown), JSON.stringify(thrown))
  // Nothing keeps a server from repeating what it was sent.
  const echo = `kept-refresh ${options.clientSecret}`
  for (const status of [400, 403, 500]) {
    bench.front.answer('/oauth/', {
      status,
      headers: { 'retry-after': '600' },
      body: { error: echo },
    })
    await login.renewed('kept-access').catch(note)
  }
  bench.front.answer('/oauth/', { status: 400, body: { error: `code ${code}` } })
  await signIn.finish(code).catch(note)
  bench.front.answer('/oauth/', { body: pair('torn') })
  await login.renewed('kept-access').catch(note)
  await login.renewed('kept-access').catch(note)
  outcomes.push(await signIn.state(), await bench.subgraph.health())
  t.mock.restoreAll()

  const said = written.join('') + JSON.stringify(outcomes)
  assert.match(said, /procore\.login\.renewed/)
  assert.match(said, /procore\.login\.uncertain/)
  assert.match(said, /PROCORE_LOGIN_NEEDED/)
  for (const secret of secrets) assert.ok(!said.includes(secret))
  assert.doesNotMatch(said, /(lost|kept|torn)-(access|refresh)/)
})

async function startProcess(t: TestContext, options: LoginBench['options']): Promise<ChildProcess> {
  const child = fork(PROCESS)
  t.after(() => child.kill('SIGKILL'))
  child.send(options)
  await once(child, 'message')
  return child
}

async function ask(child: ChildProcess, refused: string | null): Promise<string> {
  const answer = once(child, 'message')
  child.send(refused as string)
  const [{ given, failed }] = (await answer) as [{ given?: string; failed?: string }]
  return given ?? assert.fail(failed)
}
