import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { COMPANY, DEPOT, FRAME, REQ_1, TOWER } from './procore-company.ts'
import { dataDir, get, type Json, send, shared, tokenOf } from './procore-kit.ts'

/** Who may ask the sandbox's Procore, and what he is shown. */

test('a token is issued for JSON, urlencoded and multipart credentials and for nothing else', async () => {
  const form = {
    grant_type: 'client_credentials',
    client_id: 'sandbox-client',
    client_secret: 'sandbox-secret',
  }
  const multipart = new FormData()
  for (const [name, value] of Object.entries(form)) multipart.set(name, value)
  const bodies: RequestInit[] = [
    { body: JSON.stringify(form), headers: { 'content-type': 'application/json' } },
    { body: new URLSearchParams(form) },
    { body: multipart },
  ]
  for (const init of bodies) {
    const reply = await send(`${shared.url}/oauth/token`, { method: 'POST', ...init })
    assert.equal(reply.status, 200)
    assert.equal(reply.body.token_type, 'bearer')
    assert.equal(reply.body.expires_in, 5400)
    assert.equal(reply.body.refresh_token, undefined)
    assert.equal(
      (await get(shared, '/rest/v1.0/me', { token: reply.body.access_token })).status,
      200,
    )
  }
  const wrong = { ...form, client_secret: 'guess' }
  const refused = await send(`${shared.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(wrong),
  })
  assert.equal(refused.status, 401)
  assert.equal(refused.body.error, 'invalid_client')
})

test('a missing, expired or revoked token is refused with 401 and the documented message', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir, settings: { tokenLifeSeconds: 0 } })
  const expired = await get(sandbox, '/rest/v1.0/me')
  assert.equal(expired.status, 401)
  assert.equal(expired.body.message, 'The access token is invalid')
  assert.deepEqual(Object.keys(expired.body), ['code', 'message', 'fields', 'reason', 'error'])

  const token = await tokenOf(shared)
  const revoked = await send(`${shared.url}/oauth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  assert.equal(revoked.status, 200)
  assert.equal((await get(shared, '/rest/v1.0/me', { token })).status, 401)
  const again = await send(`${shared.url}/oauth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  assert.equal(again.status, 200)
})

test('every call names its company, and a foreign company is refused', async () => {
  const missing = await get(shared, '/rest/v1.0/me', { company: '' })
  assert.equal(missing.status, 400)
  assert.match(missing.body.message, /^Missing Procore-Company-Id header!/)
  const foreign = await get(shared, '/rest/v1.0/me', { company: '1' })
  assert.equal(foreign.status, 403)
  assert.deepEqual(foreign.body, { errors: ['App is not connected to this company.'] })
  const companies = await get(shared, '/rest/v1.0/companies')
  assert.deepEqual(
    companies.body.map((company: Json) => company['id']),
    [COMPANY],
  )
})

test('what the caller may not see is not there: foreign projects, other kinds, children without project_id', async () => {
  for (const path of [
    `/rest/v1.0/work_order_contracts/${FRAME}?project_id=${DEPOT}`,
    `/rest/v1.0/purchase_order_contracts/${FRAME}?project_id=${TOWER}`,
    '/rest/v1.0/work_order_contracts?project_id=5',
    '/rest/v1.0/no_such_path',
  ]) {
    const reply = await get(shared, path)
    assert.equal(reply.status, 404, path)
    assert.equal(reply.body.code, 404, path)
  }
  const child = await get(shared, `/rest/v1.0/requisitions/${REQ_1}/contract_items`)
  assert.equal(child.status, 404)
  assert.deepEqual(Object.keys(child.body), ['message', 'exception'])
  assert.equal((await get(shared, '/rest/v1.0/work_order_contracts')).status, 400)
})
