import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Part, readConfig } from '#gateway/config/whole'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { bareEnv } from '../harness/bare-env.ts'
import { type LoginBench, OUT_OF_BAND, startLoginBench } from './login-kit.ts'

const SCRIPT = fileURLToPath(new URL('../../scripts/procore-login.ts', import.meta.url))
const HOOKS = fileURLToPath(new URL('../../scripts/procore-hooks.ts', import.meta.url))

before(() => setLogLevel('error'))

test('the command signs in with a code, says who is signed in and signs out, without a token', async t => {
  const world = await startLoginBench(t, {}, { isSignedIn: false })
  const run = (...args: string[]) => runScript(SCRIPT, envFor(world), args)
  const before = await run('--status')
  assert.deepEqual([before.code, before.out], [1, 'Nobody is signed in.\n'])

  const made = await run('--code', await world.newCode())
  assert.equal(made.code, 0, made.err)
  assert.match(made.out, /^Signed in since \d{4}-.*; renewed \d{4}-.*, next by \d{4}-.*Z\.\n$/)
  const token = await world.login.token()

  const status = await run('--status', '--json')
  assert.equal(status.code, 0)
  const { state, signedInAt, renewedAt, accessExpiresAt, ...rest } = JSON.parse(status.out)
  assert.deepEqual([state, rest], ['SIGNED_IN', {}])
  assert.equal(Date.parse(accessExpiresAt) > Date.parse(signedInAt), true)
  assert.equal(renewedAt, signedInAt)

  const ended = await run('--logout', '--json')
  assert.deepEqual([ended.code, JSON.parse(ended.out)], [0, { outcome: 'REVOKED' }])
  assert.equal((await run('--logout')).out, 'Nobody is signed in.\n')
  for (const { out, err } of [made, status, ended]) {
    assert.ok(!(out + err).includes(token))
    assert.ok(!(out + err).includes(world.options.key))
  }
})

test('the command prints the address, and takes the code or the address that it led to', async t => {
  const callback = 'https://tieout.example.com/callback'
  const world = await startLoginBench(t, { redirectUri: callback }, { isSignedIn: false })
  const env = { ...envFor(world), PROCORE_REDIRECT_URL: callback }
  const made = await runScript(SCRIPT, env, ['--json'], async address => {
    const url = new URL(address)
    assert.equal(url.searchParams.get('client_id'), 'sandbox-client')
    const response = await fetch(`${world.bench.front.url}${url.pathname}${url.search}`, {
      redirect: 'manual',
    })
    return response.headers.get('location') ?? ''
  })
  assert.equal(made.code, 0, made.err)
  assert.equal(JSON.parse(made.out).state, 'SIGNED_IN')

  // Somebody else's address, which a page could make a person paste.
  const foreign = await runScript(SCRIPT, env, [], async () => `${callback}?code=abc&state=other`)
  assert.equal(foreign.code, 2)
  assert.match(foreign.err, /not of this sign-in/)
  const none = await runScript(SCRIPT, env, [], async () => '')
  assert.equal(none.code, 2)
  assert.match(none.err, /No code was given/)
})

test('the command says what is wrong with its arguments, its settings or the code', async t => {
  const world = await startLoginBench(t)
  const env = envFor(world)
  const { PROCORE_GRANT: _, PROCORE_TOKEN_KEY: __, ...service } = env
  for (const [args, given, code, message] of [
    [['--help'], env, 0, /^Usage: npm run procore:login/],
    [['--status', '--logout'], env, 2, /Give one of --code, --status and --logout/],
    [['--start'], env, 2, /Unknown option '--start'/],
    [['--code', 'used'], env, 2, /Procore does not take this code: one works once/],
    [['--status'], service, 2, /PROCORE_GRANT=authorization_code and PROCORE_TOKEN_KEY/],
    [['--status'], { ...env, PROCORE_TOKEN_KEY: 'short' }, 2, /32 bytes in base64; make one with/],
    [['--status'], { ...env, PROCORE_TOKEN_KEY: newKey() }, 1, /another PROCORE_TOKEN_KEY/],
    [['--logout'], { ...env, PROCORE_TOKEN_KEY: newKey() }, 0, /Procore was not told/],
  ] as const) {
    const ended = await runScript(SCRIPT, given, args)
    assert.equal(ended.code, code, args.join(' ') + ended.err)
    assert.match(ended.out + ended.err, message)
  }
})

test('the command works in the folder of a Tieout that brings its own Postgres, and hooks find it there', async t => {
  const world = await startLoginBench(t, {}, { isSignedIn: false })
  const dir = await mkdtemp(join(tmpdir(), 'tieout-login-'))
  await chmod(dir, 0o711)
  t.after(() => rm(dir, { recursive: true, force: true }))
  const { DATABASE_URL: _, ...settings } = envFor(world)
  const env = { ...settings, DATA_DIR: join(dir, 'data') }
  const made = await runScript(SCRIPT, env, ['--code', await world.newCode()])
  assert.equal(made.code, 0, made.err)

  const hooks = { ...env, SAGE_ODBC: 'DSN=none', PROCORE_WEBHOOK_SECRET: 'a secret of webhooks' }
  const args = ['--url', 'https://tieout.example.com', '--dry-run']
  const planned = await runScript(HOOKS, hooks, args)
  assert.equal(planned.code, 0, planned.err)
  assert.match(planned.out, /^company \d+: hook would be made/)
  assert.equal(world.bench.front.callsTo('/oauth/token').length, 1)
})

const KEY = newKey()
const PROCORE = {
  PROCORE_API_URL: 'https://api.procore.com',
  PROCORE_LOGIN_URL: 'https://login.procore.com',
  PROCORE_CLIENT_ID: 'id',
  PROCORE_CLIENT_SECRET: 'secret',
  PROCORE_COMPANY_ID: '42',
  SAGE_ODBC: 'DSN=Sage',
  SUBGRAPH_SECRET: 'a secret of 16 characters',
}
const LOGIN = { PROCORE_GRANT: 'authorization_code', PROCORE_TOKEN_KEY: KEY }
const STORE = { DATABASE_URL: 'postgres://db.example.com/tieout' }

test('a service account is the default, and a person needs a key and a store that others reach', () => {
  assert.equal(readConfig(PROCORE).procore?.login, undefined)
  const { procore } = readConfig({ ...PROCORE, ...LOGIN })
  assert.deepEqual(procore?.login, { key: KEY, redirectUrl: OUT_OF_BAND })
  const url = 'https://tieout.example.com/callback'
  const named = readConfig({ ...PROCORE, ...LOGIN, PROCORE_REDIRECT_URL: url })
  assert.equal(named.procore?.login?.redirectUrl, url)

  assert.deepEqual(problems({ ...LOGIN, PROCORE_GRANT: 'password' }), ['PROCORE_GRANT'])
  assert.deepEqual(problems({ PROCORE_GRANT: 'authorization_code' }), ['PROCORE_TOKEN_KEY'])
  assert.deepEqual(problems({ ...LOGIN, PROCORE_TOKEN_KEY: 'c2hvcnQ=' }), ['PROCORE_TOKEN_KEY'])
  assert.deepEqual(problems({ PROCORE_TOKEN_KEY: KEY }), ['PROCORE_TOKEN_KEY'])
  assert.deepEqual(problems({ PROCORE_REDIRECT_URL: url }), ['PROCORE_REDIRECT_URL'])
  assert.deepEqual(problems(LOGIN, 'procore'), ['DATABASE_URL'])
  assert.deepEqual(problems({ ...LOGIN, ...STORE }, 'procore'), [])
  assert.deepEqual(problems({}, 'procore'), [])
})

test('no problem of the configuration repeats a secret', () => {
  const env = { ...PROCORE, ...LOGIN, PROCORE_TOKEN_KEY: 'my own passphrase', PORT: 'x' }
  assert.throws(
    () => readConfig(env),
    (thrown: Error) => !thrown.message.includes('my own passphrase'),
  )
})

function problems(env: Record<string, string>, only?: Part): string[] {
  try {
    readConfig({ ...PROCORE, ...env }, only)
    return []
  } catch (thrown) {
    assert.ok(thrown instanceof TieoutError && thrown.code === 'CONFIG_INVALID')
    return thrown.field ?? []
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64')
}

function envFor({ bench, options }: LoginBench) {
  return {
    DATABASE_URL: options.databaseUrl,
    PROCORE_API_URL: bench.front.url,
    PROCORE_LOGIN_URL: bench.front.url,
    PROCORE_CLIENT_ID: options.clientId,
    PROCORE_CLIENT_SECRET: options.clientSecret,
    PROCORE_COMPANY_ID: '562949953421312',
    PROCORE_GRANT: 'authorization_code',
    PROCORE_TOKEN_KEY: options.key,
  }
}

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs a command without npm; `answer` is given the address that it prints and types what it returns. */
async function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  answer?: (address: string) => Promise<string>,
): Promise<Ended> {
  // In a folder without a .env, whatever the checkout has.
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...bareEnv(), ...env },
    cwd: tmpdir(),
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    said.out += chunk
  })
  child.stderr.on('data', chunk => {
    said.err += chunk
    const address = /^(http\S+)\n\n.*: $/m.exec(said.err)?.[1]
    if (answer && address) answer(address).then(text => child.stdin.end(`${text}\n`))
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}
