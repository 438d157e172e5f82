import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { forgetTrouble } from '#lib/log'
import { parseExact } from '../../subgraphs/procore/wire/json.ts'
import { gidOf, smallCompany, TOWER } from './company.ts'
import { type Bench, type ScriptedAnswer, startBench } from './kit.ts'

const project = gidOf.project(TOWER)
const vendors = '{ procoreVendors { totalCount nodes { id name } } }'
const commitments = `query($project: ID!) {
  procoreCommitments(filter: { projectId: $project }) { nodes { number fetchedAt lines { number } } }
}`
const now = { 'retry-after': '0' }

test('reads survive 500, 502, 503 and a cut connection, but not for ever', async t => {
  const bench = await benchFor(t)
  bench.front.answer('/rest/v1.0/vendors', { status: 503, headers: now })
  bench.front.answer('/rest/v1.0/vendors', {
    status: 502,
    headers: now,
    body: '<html>Bad Gateway</html>',
  })
  await bench.control('POST', 'faults', { kind: 'reset', match: '/rest/v1.0/vendors' })
  assert.equal((await bench.ask(vendors)).data.procoreVendors.totalCount, 5)

  bench.front.answer(
    '/rest/v1.0/projects',
    { status: 500, headers: now, body: { message: 'Oops' } },
    99,
  )
  const { errors } = await bench.ask('{ procoreProjects { totalCount } }')
  assert.equal(errors[0]?.code, 'PROCORE_UNAVAILABLE')
  assert.equal(bench.front.callsTo('/rest/v1.0/projects').length, 4)
})

const bodies: [string, ScriptedAnswer, string, RegExp][] = [
  [
    'an HTML page',
    { headers: { 'content-type': 'text/html' }, body: '<html>Login</html>' },
    'PROCORE_MALFORMED',
    /an HTML page instead of JSON/,
  ],
  ['an empty body', { body: ' ' }, 'PROCORE_MALFORMED', /an empty body/],
  ['cut off JSON', { body: '[{"id":56294995' }, 'PROCORE_MALFORMED', /cut off/],
  ['text', { body: 'hello' }, 'PROCORE_MALFORMED', /not JSON/],
  ['a record in place of a list', { body: { id: 1 } }, 'PROCORE_MALFORMED', /other than a list/],
  ['a record without an id', { body: [{ name: 'x' }] }, 'PROCORE_MALFORMED', /with ids/],
  [
    'errors under 200',
    { body: { errors: { project_id: ['is locked'] } } },
    'PROCORE_REFUSED',
    /200 .* errors inside: project_id: is locked/,
  ],
  [
    'a list of errors',
    { status: 403, body: { errors: ['App is not connected to this company.'] } },
    'PROCORE_FORBIDDEN',
    /not connected to this company/,
  ],
  [
    'errors by field',
    { status: 422, body: { errors: { origin_id: ['taken', 'too long'] } } },
    'PROCORE_REFUSED',
    /origin_id: taken, too long/,
  ],
  [
    'one error as text',
    { status: 400, body: { errors: 'bad filter' } },
    'PROCORE_REFUSED',
    /bad filter/,
  ],
  [
    'the documented v1 error',
    {
      status: 409,
      body: { code: 409, message: 'Conflict', fields: 'number', reason: 'duplicate', error: null },
    },
    'PROCORE_REFUSED',
    /Conflict; duplicate; fields number/,
  ],
  [
    'the v2 error',
    {
      status: 400,
      body: {
        error: {
          code: 'BAD_REQUEST',
          message: 'Bad',
          details: [{ source: 'per_page', message: 'too big' }],
        },
      },
    },
    'PROCORE_REFUSED',
    /Bad; per_page: too big/,
  ],
  [
    'a 404 of the list',
    { status: 404, body: { message: "Couldn't find Project", exception: 'RecordNotFound' } },
    'PROCORE_NOT_FOUND',
    /Couldn't find Project/,
  ],
  [
    'a 404 page of a proxy',
    { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>nginx</html>' },
    'PROCORE_MALFORMED',
    /PROCORE_API_URL/,
  ],
  [
    'the v1 error with text of its own',
    { status: 400, body: { code: 400, message: '', fields: '', reason: '', error: 'bad page' } },
    'PROCORE_REFUSED',
    /bad page/,
  ],
  ['a v1 error without a word', { status: 408, body: {} }, 'PROCORE_TIMEOUT', /no reason given/],
  [
    'a list of errors under 200',
    { body: { errors: ['is locked'] } },
    'PROCORE_REFUSED',
    /200 .* errors inside: is locked/,
  ],
  [
    'the v2 error under 200',
    { body: { error: { code: 'BAD_REQUEST', message: 'Bad filter', details: [] } } },
    'PROCORE_REFUSED',
    /200 .* errors inside: Bad filter/,
  ],
  [
    'an HTML page with a refusal',
    { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Forbidden</html>' },
    'PROCORE_FORBIDDEN',
    /an HTML page instead of JSON/,
  ],
  [
    'a refusal that is cut off',
    { status: 422, body: '{"errors":{"or' },
    'PROCORE_REFUSED',
    /cut off/,
  ],
  ['a refusal without a body', { status: 409, body: ' ' }, 'PROCORE_REFUSED', /an empty body/],
]

test('every shape of error is told apart, with the resource and the reason in the message', async t => {
  const bench = await benchFor(t)
  const query =
    'query($project: ID!) { procoreCostCodes(filter: { projectId: $project }) { totalCount } }'
  for (const [name, answer, code, message] of bodies) {
    bench.front.answer('/rest/v1.0/cost_codes', { headers: { 'x-request-id': 'req-7' }, ...answer })
    const { data, errors } = await bench.ask(query, { project })
    assert.deepEqual(data, { procoreCostCodes: null }, name)
    assert.equal(errors[0]?.code, code, name)
    assert.match(errors[0]?.message ?? '', message, name)
    assert.match(errors[0]?.message ?? '', new RegExp(`cost_codes of project ${TOWER}`), name)
  }
})

const statuses: [number, string, RegExp][] = [
  [400, 'PROCORE_REFUSED', /Check what it names\.$/],
  [302, 'PROCORE_REFUSED', /not the address of its API; set PROCORE_API_URL/],
  [401, 'PROCORE_UNAUTHENTICATED', /^Procore answered 401.* Install the app in the company/],
  [403, 'PROCORE_FORBIDDEN', /the app is installed in the company/],
  [406, 'PROCORE_REFUSED', /look for a newer Tieout\.$/],
  [408, 'PROCORE_TIMEOUT', /Ask for less at a time/],
  [409, 'PROCORE_REFUSED', /Read the record again/],
  [413, 'PROCORE_REFUSED', /Send fewer records/],
  [422, 'PROCORE_REFUSED', /Correct the fields that it names/],
  [429, 'PROCORE_RATE_LIMITED', /when the limit has reset\.$/],
  [500, 'PROCORE_UNAVAILABLE', /Try again later\.$/],
  [502, 'PROCORE_UNAVAILABLE', /Try again later\.$/],
  [503, 'PROCORE_UNAVAILABLE', /Try again later\.$/],
]

test('every status is one error that names the record, its id, the field and the next step', async t => {
  const bench = await benchFor(t)
  for (const [index, [status, code, step]] of statuses.entries()) {
    const id = 9000 + index
    const body = { code: status, message: 'No', fields: 'origin_id', reason: 'taken', error: null }
    const headers = { ...now, 'x-request-id': 'req-7' }
    bench.front.answer(`/rest/v1.0/vendors/${id}`, { status, headers, body }, 4)
    const { data, errors } = await bench.ask(
      `{ procoreVendor(id: "gid://procore/Vendor/${id}") { name } }`,
    )
    assert.deepEqual(data, { procoreVendor: null })
    assert.equal(errors[0]?.code, code, String(status))
    const message = errors[0]?.message ?? ''
    assert.ok(
      message.startsWith(
        `Procore answered ${status} for vendor ${id}: No; taken; fields origin_id (x-request-id req-7). `,
      ),
      message,
    )
    assert.match(message, step)
  }
})

test('a record that Procore does not have is null, and only that', async t => {
  const bench = await benchFor(t)
  const query = `{
    p: procoreProject(id: "gid://procore/Project/99") { name }
    v: procoreVendor(id: "gid://procore/Vendor/99") { name }
    c: procoreCommitment(id: "gid://procore/WorkOrderContract/${TOWER}/99") { title }
  }`
  assert.deepEqual(await bench.ask(query), { data: { p: null, v: null, c: null }, errors: [] })
  bench.front.answer('/rest/v1.0/vendors/98', { status: 403, body: { errors: ['no'] } })
  const { errors } = await bench.ask('{ procoreVendor(id: "gid://procore/Vendor/98") { name } }')
  assert.equal(errors[0]?.code, 'PROCORE_FORBIDDEN')
})

test('an id of another kind, or one that would leave its path, is refused by name', async t => {
  const bench = await benchFor(t)
  for (const id of [
    'gid://procore/Project/1',
    `gid://procore/WorkOrderContract/${TOWER}/..%2Fx`,
    'SC-1',
    `gid://procore/WorkOrderContract/${TOWER}`,
  ]) {
    const { errors } = await bench.ask('query($id: ID!) { procoreCommitment(id: $id) { title } }', {
      id,
    })
    assert.equal(errors[0]?.code, 'BAD_USER_INPUT', id)
    assert.match(errors[0]?.message ?? '', /^id: /)
  }
  const { errors } = await bench.ask(
    'query($p: ID!) { procoreInvoices(filter: { projectId: $p, updatedAfter: "soon" }) { totalCount } }',
    { p: project },
  )
  assert.match(errors[0]?.message ?? '', /updatedAfter: "soon" is not a moment/)
  assert.equal(bench.front.calls.length, 0)
})

test('what was read is served while Procore is out, with its honest moment, unless newer is asked for', async t => {
  const bench = await benchFor(t)
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() })
  const first = await bench.ask(commitments, { project })
  const readAt = Date.now()
  await bench.front.close()
  t.mock.timers.tick(31_000)
  assert.deepEqual(await bench.ask(commitments, { project }), first)

  const fresh = await bench.ask(commitments, { project }, readAt + 1)
  assert.deepEqual(fresh.data, { procoreCommitments: null })
  assert.equal(fresh.errors[0]?.code, 'PROCORE_UNREACHABLE')
  t.mock.timers.tick(3_600_000)
  assert.equal((await bench.ask(commitments, { project })).errors[0]?.code, 'PROCORE_UNREACHABLE')
})

test('neither the log nor an error ever holds a secret, a token or a payload', async t => {
  const written: string[] = []
  t.mock.method(process.stderr, 'write', (chunk: unknown) => written.push(String(chunk)))
  forgetTrouble()
  const bench = await benchFor(t)
  const tokens: string[] = []
  bench.front.answer('/oauth/token', () => {
    tokens.push('eyJ-secret-token')
    return { body: { access_token: 'eyJ-secret-token', expires_in: 5400 } }
  })
  bench.front.answer('/rest/v1.0/vendors', {
    status: 503,
    headers: now,
    body: { message: 'payload' },
  })
  const refused = await bench.ask(vendors)
  await bench.front.close()
  const unreachable = await bench.ask('{ procoreProjects { totalCount } }')
  t.mock.restoreAll()
  const said =
    written.join('') + JSON.stringify([refused, unreachable, await bench.subgraph.health()])
  assert.deepEqual(tokens, ['eyJ-secret-token'])
  assert.match(written.join(''), /procore\.retry/)
  assert.doesNotMatch(said, /sandbox-secret|eyJ-secret-token|payload/)
})

test('numbers that a double would bend keep their digits, and no other number changes', () => {
  const text =
    '{"a":12345678901234567890,"b":[0.1,1.10,-2e3,1e400],"c":"9.99 \\" 12345678901234567890","d":562949953421312}'
  assert.deepEqual(parseExact(text), {
    a: '12345678901234567890',
    b: [0.1, 1.1, -2000, '1e400'],
    c: '9.99 " 12345678901234567890',
    d: 562949953421312,
  })
  assert.deepEqual(parseExact('{"x":1234567890123456.78}'), { x: '1234567890123456.78' })
  assert.deepEqual(parseExact('{"x":"\\\\","y":123456789012345678}'), {
    x: '\\',
    y: '123456789012345678',
  })
})

async function benchFor(t: TestContext, settings: Record<string, unknown> = {}): Promise<Bench> {
  const bench = await startBench(smallCompany(), settings)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
