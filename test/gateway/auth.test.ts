import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { before, test } from 'node:test'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createAuthenticator, scopeSet } from '#gateway/front/auth'
import { setLogLevel } from '#lib/log'

const ISSUER = 'https://login.example.com'
const AUDIENCE = 'tieout'

let key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
let jwks: { keys: object[] }

before(async () => {
  setLogLevel('error')
  const pair = await generateKeyPair('ES256')
  key = pair.privateKey
  jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'one' }] }
})

interface Claims {
  issuer?: string
  subject?: string
  audience?: string
  scope?: string
  expires?: string
  more?: Record<string, unknown>
}

function token(claims: Claims) {
  return new SignJWT({ scope: claims.scope ?? 'read link', ...claims.more })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject(claims.subject ?? 'ana')
    .setIssuer(claims.issuer ?? ISSUER)
    .setAudience(claims.audience ?? AUDIENCE)
    .setExpirationTime(claims.expires ?? '5m')
    .sign(key)
}

const GROUP_SCOPES = new Map([['Accounting', ['read', 'write']]])

function withJwt() {
  const keys = createLocalJWKSet(jwks as never)
  return createAuthenticator({
    hasSandboxTokens: false,
    issuers: [{ issuer: ISSUER, audience: AUDIENCE, groupScopes: GROUP_SCOPES, keys }],
  })
}

for (const [name, scopes] of Object.entries({
  'sandbox-reader': ['read', 'read:raw'],
  'sandbox-writer': ['read', 'read:raw', 'link', 'write'],
  'sandbox-approver': ['read', 'approve'],
  'sandbox-controller': ['read', 'read:raw', 'link', 'approve', 'close'],
  'sandbox-admin': ['read', 'read:raw', 'link', 'write', 'approve', 'close', 'admin'],
})) {
  test(`${name} may do exactly ${scopes.join(', ')}`, async () => {
    const caller = await createAuthenticator({ hasSandboxTokens: true })(`Bearer ${name}`)
    assert.equal(caller?.name, name)
    assert.deepEqual([...(caller?.scopes ?? [])], scopes)
  })
}

test('the tokens of the sandbox do not work outside it', async () => {
  const authenticate = createAuthenticator({ hasSandboxTokens: false })
  assert.equal(await authenticate('Bearer sandbox-admin'), undefined)
})

test('nothing but a bearer token is a token', async () => {
  const authenticate = createAuthenticator({ hasSandboxTokens: true })
  for (const header of [
    undefined,
    '',
    'sandbox-admin',
    'Basic sandbox-admin',
    'Bearer',
    'Bearer sandbox-admin more',
    `Bearer ${'x'.repeat(9_000)}`,
  ]) {
    assert.equal(await authenticate(header), undefined, header?.slice(0, 30))
  }
})

test('an API key is looked up by its hash alone', async () => {
  const asked: string[] = []
  const authenticate = createAuthenticator({
    hasSandboxTokens: false,
    findKey: async hash => {
      asked.push(hash)
      return { name: 'power bi', scopes: scopeSet(['read']) }
    },
  })
  assert.equal((await authenticate('Bearer tk_1234'))?.name, 'power bi')
  assert.deepEqual(asked, [createHash('sha256').update('tk_1234').digest('hex')])
})

test('a JWT of the issuer, for us, gives its subject and scopes', async () => {
  const caller = await withJwt()(`Bearer ${await token({ scope: 'openid read close' })}`)
  assert.deepEqual(caller, { name: 'ana', scopes: new Set(['read', 'close']) })
})

test('scopes are read wherever a provider writes them, and no group gives more than is said of it', async () => {
  const scopesOf = async (more: Record<string, unknown>) => [
    ...((await withJwt()(`Bearer ${await token({ scope: '', more })}`))?.scopes ?? []),
  ]
  assert.deepEqual(await scopesOf({ scp: 'read link' }), ['read', 'link'])
  assert.deepEqual(await scopesOf({ roles: ['read', 'approve', 7] }), ['read', 'approve'])
  assert.deepEqual(await scopesOf({ groups: ['Accounting', 'Everyone'] }), ['read', 'write'])
  assert.deepEqual(await scopesOf({ groups: 'write', scp: { read: true } }), [])
})

test('a JWT that is bound reads and does nothing else, and one that is bound to nothing there is refused', async () => {
  const ask = async (more: Record<string, unknown>) =>
    (await withJwt()(`Bearer ${await token({ scope: 'admin', more })}`)) ?? null
  const vendor = 'gid://tieout/Vendor/procore/Vendor/7'
  const [one, two] = ['gid://tieout/Project/procore/Project/1', 'gid://tieout/Project/x/2']
  const scopes = new Set(['read'])
  assert.deepEqual(await ask({ tieout_vendor: vendor }), {
    name: 'ana',
    scopes,
    bound: { to: 'vendor', vendorId: vendor },
  })
  assert.deepEqual(await ask({ tieout_projects: `${one} ${two}` }), {
    name: 'ana',
    scopes,
    bound: { to: 'project', projectIds: [one, two] },
  })
  const owned = 'gid://procore/Project/1'
  assert.deepEqual(await ask({ tieout_projects: [owned], tieout_owner: true }), {
    name: 'ana',
    scopes,
    bound: { to: 'owner', projectIds: [owned] },
  })
  for (const claims of [
    { tieout_vendor: '' },
    { tieout_vendor: 'Acme' },
    { tieout_vendor: null },
    { tieout_vendor: [vendor] },
    { tieout_projects: [] },
    { tieout_projects: '' },
    { tieout_projects: one, tieout_owner: true },
    { tieout_owner: true },
    { tieout_owner: 'true', tieout_vendor: vendor },
    { tieout_owner: true, tieout_vendor: vendor, tieout_projects: [owned] },
  ]) {
    assert.equal(await ask(claims), null, JSON.stringify(claims))
  }
})

test('admin may do everything', async () => {
  const caller = await withJwt()(`Bearer ${await token({ scope: 'admin' })}`)
  assert.equal(caller?.scopes.has('close'), true)
})

test('a JWT of another issuer, for another audience, expired, unsigned or changed is refused', async () => {
  const authenticate = withJwt()
  const good = await token({})
  const [head = '', body = '', signature = ''] = good.split('.')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const bad of [
    await token({ issuer: 'https://evil.example.com' }),
    await token({ audience: 'other' }),
    await token({ expires: '-1m' }),
    `${none}.${body}.`,
    `${head}.${Buffer.from('{"sub":"eve"}').toString('base64url')}.${signature}`,
  ]) {
    assert.equal(await authenticate(`Bearer ${bad}`), undefined)
  }
  assert.equal((await authenticate(`Bearer ${good}`))?.name, 'ana')
})

test('a JWT that says of itself how it is to be checked, for whom or from when, is believed in nothing of it', async () => {
  const authenticate = withJwt()
  const now = Math.floor(Date.now() / 1_000)
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'eve', scope: 'admin', exp: now + 300 }
  const own = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(own.publicKey)
  const signed = (header: object, payload: object, by = own.privateKey) =>
    new SignJWT({ ...claims, ...payload })
      .setProtectedHeader({ alg: 'ES256', kid: 'one', ...header })
      .sign(by)
  const changed = async (header: object) => {
    const [, body = '', signature = ''] = (await signed({}, {}, key)).split('.')
    const head = Buffer.from(JSON.stringify({ kid: 'one', ...header })).toString('base64url')
    return `${head}.${body}.${signature}`
  }
  for (const bad of [
    await signed({}, {}),
    await signed({ jwk }, {}),
    await signed({ jku: 'https://evil.example.com/keys' }, {}),
    await signed({ x5c: ['AAAA'] }, {}),
    await signed({ kid: '../../dev/null' }, {}),
    await signed({ kid: 'two' }, {}, key),
    await changed({ alg: 'es256' }),
    await changed({ alg: 'HS256' }),
    await changed({ alg: 'None' }),
    await changed({ alg: 'ES256', b64: false, crit: ['b64'] }),
    await changed({ alg: 'ES256', crit: ['exp'] }),
    await signed({}, { iss: [ISSUER] }, key),
    await signed({}, { aud: ['other', 'another'] }, key),
    await signed({}, { aud: undefined }, key),
    await signed({}, { nbf: now + 300 }, key),
    await signed({}, { exp: undefined }, key),
    await signed({}, { exp: String(now + 300) }, key),
    await signed({}, { exp: now - 1 }, key),
  ]) {
    assert.equal(await authenticate(`Bearer ${bad}`), undefined, bad)
  }
  assert.equal((await authenticate(`Bearer ${await signed({}, {}, key)}`))?.name, 'eve')
})

test('a JWT of nobody, or of somebody whom the store cannot name, is refused', async () => {
  const authenticate = withJwt()
  const named = (sub: unknown) =>
    new SignJWT({ scope: 'read', ...(sub !== undefined && { sub: sub as string }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .sign(key)
  assert.equal((await authenticate(`Bearer ${await named('a|1 Ñ')}`))?.name, 'a|1 Ñ')
  const nobody = [undefined, '', ' ', 7, { a: 1 }, ['ana'], 'a\u0000', 'a\nb', '\ud800', 'Tieout']
  // Looks like another one in the audit.
  nobody.push('ana\u200b', '\u202eana')
  for (const sub of [...nobody, 'x'.repeat(300)]) {
    assert.equal(await authenticate(`Bearer ${await named(sub)}`), undefined, JSON.stringify(sub))
  }
})

test('while the issuer does not give its keys nobody is said to be wrong, and it is not asked for every token', async t => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(502).end('<html>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const authenticate = createAuthenticator({
    hasSandboxTokens: false,
    issuers: [{ issuer, audience: AUDIENCE }],
  })
  const bearer = `Bearer ${await token({ issuer })}`
  for (let turn = 0; turn < 5; turn += 1) {
    await assert.rejects(authenticate(bearer), { code: 'ISSUER_UNREACHABLE' })
  }
  assert.equal(asked, 1)
})

test('the keys are found through the discovery document of the issuer', async t => {
  const server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration'
    response.end(JSON.stringify(isDiscovery ? { jwks_uri: `${issuer}/keys` } : jwks))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const authenticate = createAuthenticator({
    hasSandboxTokens: false,
    issuers: [
      { issuer: 'https://elsewhere.example.com', audience: 'other' },
      { issuer, audience: AUDIENCE },
    ],
  })
  const caller = await authenticate(`Bearer ${await token({ issuer })}`)
  assert.equal(caller?.name, `ana (${issuer})`)
})

test('who is called the same by two issuers is not one person, and cannot be made one', async () => {
  const keys = createLocalJWKSet(jwks as never)
  const second = 'https://second.example.com'
  const issuers = [ISSUER, second].map(issuer => ({ issuer, audience: AUDIENCE, keys }))
  const authenticate = createAuthenticator({ hasSandboxTokens: false, issuers })
  const nameOf = async (claims: Claims) =>
    (await authenticate(`Bearer ${await token(claims)}`))?.name
  assert.equal(await nameOf({ issuer: ISSUER }), 'ana')
  assert.equal(await nameOf({ issuer: second }), `ana (${second})`)
  assert.equal(await nameOf({ issuer: ISSUER, subject: `ana (${second})` }), undefined)
})
