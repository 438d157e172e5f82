import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type ProcoreSandbox, startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { authorizeUrl, OUT_OF_BAND, writeCompany } from '../procore/login-kit.ts'

const APP = { client_id: 'sandbox-client', client_secret: 'sandbox-secret' }
const CALLBACK = 'https://tieout.example.com/callback'

interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client would read them
  body: any
}

test('a code is shown to who has no address, and is changed for a pair of tokens once', async t => {
  const sandbox = await sandboxFor(t)
  const code = await codeFrom(sandbox)
  const first = await token(sandbox, { grant_type: 'authorization_code', code })
  assert.equal(first.status, 200)
  assert.deepEqual(Object.keys(first.body), [
    'access_token',
    'token_type',
    'expires_in',
    'refresh_token',
    'created_at',
  ])
  assert.equal(first.body.expires_in, 5400)
  assert.equal(await statusOf(sandbox, first.body.access_token), 200)
  const again = await token(sandbox, { grant_type: 'authorization_code', code })
  assert.deepEqual([again.status, again.body.error], [400, 'invalid_grant'])
  assert.match(
    again.body.error_description,
    /^The provided authorization grant is invalid, expired,/,
  )
})

test('a code is for one redirect address and for ten minutes', async t => {
  const sandbox = await sandboxFor(t)
  const code = await codeFrom(sandbox)
  const elsewhere = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK }
  assert.equal((await token(sandbox, elsewhere)).body.error, 'invalid_grant')
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  t.mock.timers.tick(600_000)
  const late = await token(sandbox, { grant_type: 'authorization_code', code })
  assert.equal(late.body.error, 'invalid_grant')
})

test('a browser is sent back to the registered address with the code and the state', async t => {
  const sandbox = await sandboxFor(t, { redirectUri: CALLBACK })
  const url = authorizeUrl(sandbox.url, CALLBACK, 'abc')
  const response = await fetch(url, { redirect: 'manual' })
  assert.equal(response.status, 302)
  const target = new URL(response.headers.get('location') ?? '')
  assert.equal(target.origin + target.pathname, CALLBACK)
  assert.equal(target.searchParams.get('state'), 'abc')
  const code = target.searchParams.get('code') ?? ''
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK }
  assert.equal((await token(sandbox, form)).status, 200)
})

test('an unknown app, another address and another response type get no code', async t => {
  const sandbox = await sandboxFor(t)
  for (const [name, value, error] of [
    ['client_id', 'other', 'invalid_client'],
    ['redirect_uri', CALLBACK, 'invalid_redirect_uri'],
    ['response_type', 'token', 'unsupported_response_type'],
  ] as const) {
    const url = new URL(authorizeUrl(sandbox.url, OUT_OF_BAND))
    url.searchParams.set(name, value)
    assert.equal((await reply(await fetch(url))).body.error, error)
  }
})

test('a refresh token works once, in every form of body, and its successor outlives its reuse', async t => {
  const sandbox = await sandboxFor(t)
  let { refresh_token: refresh } = (await signIn(sandbox)).body
  const used: string[] = []
  const multipart = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return { body: form }
  }
  for (const init of [
    (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) }),
    multipart,
    (fields: Record<string, string>) => ({
      body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json' },
    }),
  ]) {
    const form = { ...APP, grant_type: 'refresh_token', refresh_token: refresh }
    const answer = await reply(
      await fetch(`${sandbox.url}/oauth/token`, { method: 'POST', ...init(form) }),
    )
    assert.equal(answer.status, 200)
    used.push(refresh)
    refresh = answer.body.refresh_token
  }
  for (const spent of used) {
    assert.equal((await renew(sandbox, spent)).body.error, 'invalid_grant')
  }
  assert.equal((await renew(sandbox, refresh)).status, 200)
  assert.deepEqual(await counts(sandbox), { refreshCount: 4, reuseCount: 3 })
})

test('a renewal leaves the old access token alive unless the setting says otherwise', async t => {
  for (const refreshEndsAccess of [false, true]) {
    const sandbox = await sandboxFor(t, { refreshEndsAccess })
    const { access_token: access, refresh_token: refresh } = (await signIn(sandbox)).body
    await renew(sandbox, refresh)
    assert.equal(await statusOf(sandbox, access), refreshEndsAccess ? 401 : 200)
  }
})

test('either token ends both, and nothing says whether there was one', async t => {
  const sandbox = await sandboxFor(t)
  for (const half of ['access_token', 'refresh_token']) {
    const { body } = await signIn(sandbox)
    for (const value of [body[half], 'unknown']) {
      const form = new URLSearchParams({ ...APP, token: value })
      const ended = await fetch(`${sandbox.url}/oauth/revoke`, { method: 'POST', body: form })
      assert.equal(ended.status, 200)
    }
    assert.equal(await statusOf(sandbox, body.access_token), 401)
    assert.equal((await renew(sandbox, body.refresh_token)).body.error, 'invalid_grant')
  }
})

test('a token tells about itself while it lives', async t => {
  const sandbox = await sandboxFor(t)
  const { access_token: access } = (await signIn(sandbox)).body
  const info = async (bearer: string) =>
    reply(
      await fetch(`${sandbox.url}/oauth/token/info`, {
        headers: { authorization: `Bearer ${bearer}` },
      }),
    )
  const { status, body } = await info(access)
  assert.equal(status, 200)
  assert.ok(body.expires_in_seconds > 5390 && body.expires_in_seconds <= 5400)
  assert.deepEqual(body.application, { uid: 'sandbox-client' })
  assert.equal((await info('other')).status, 401)
})

test('an answer can be lost after the refresh token was used up', async t => {
  const sandbox = await sandboxFor(t)
  const { refresh_token: refresh } = (await signIn(sandbox)).body
  await fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'lost', match: '/oauth/token' }),
  })
  await assert.rejects(renew(sandbox, refresh))
  assert.deepEqual(await counts(sandbox), { refreshCount: 1, reuseCount: 0 })
  assert.equal((await renew(sandbox, refresh)).body.error, 'invalid_grant')
})

async function sandboxFor(
  t: TestContext,
  settings: Record<string, unknown> = {},
): Promise<ProcoreSandbox> {
  const { dataDir, remove } = await writeCompany()
  const sandbox = await startProcoreSandbox({ dataDir, settings })
  t.after(async () => {
    await sandbox[Symbol.asyncDispose]()
    await remove()
  })
  return sandbox
}

async function codeFrom({ url }: ProcoreSandbox): Promise<string> {
  return (await reply(await fetch(authorizeUrl(url, OUT_OF_BAND)))).body.code
}

async function signIn(sandbox: ProcoreSandbox): Promise<Reply> {
  return token(sandbox, { grant_type: 'authorization_code', code: await codeFrom(sandbox) })
}

function renew(sandbox: ProcoreSandbox, refresh: string): Promise<Reply> {
  return token(sandbox, { grant_type: 'refresh_token', refresh_token: refresh })
}

async function token({ url }: ProcoreSandbox, form: Record<string, string>): Promise<Reply> {
  const body = new URLSearchParams({ ...APP, redirect_uri: OUT_OF_BAND, ...form })
  return reply(await fetch(`${url}/oauth/token`, { method: 'POST', body }))
}

async function counts({ url }: ProcoreSandbox): Promise<unknown> {
  return (await reply(await fetch(`${url}/sandbox/refreshes`))).body
}

async function statusOf(sandbox: ProcoreSandbox, access: string): Promise<number> {
  const headers = {
    authorization: `Bearer ${access}`,
    'procore-company-id': String(sandbox.companyId),
  }
  return (await fetch(`${sandbox.url}/rest/v1.0/me`, { headers })).status
}

async function reply(response: Response): Promise<Reply> {
  return { status: response.status, body: await response.json() }
}
