import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { Budget } from '../../sandbox/procore/budget.ts'
import { startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { COMPANY, FRAME, PAINTING, TOWER } from './procore-company.ts'
import { dataDir, get, type Json, send, shared, tokenOf } from './procore-kit.ts'

/** Limits, faults and settings of the sandbox's Procore, and its process. */

test('the spike limit refuses with 429, counts refused calls, and reports the nearest window', async () => {
  await using sandbox = await startProcoreSandbox({
    dataDir,
    settings: { spikeLimit: 1, hourlyLimit: 50 },
  })
  const first = await get(sandbox, '/rest/v1.0/me')
  assert.equal(first.status, 200)
  assert.equal(first.headers.get('x-rate-limit-limit'), '1')
  assert.equal(first.headers.get('x-rate-limit-remaining'), '0')
  const second = await get(sandbox, '/rest/v1.0/me')
  assert.equal(second.status, 429)
  assert.ok(Number(second.headers.get('retry-after')) > 0)
  await send(`${sandbox.url}/sandbox/settings`, {
    method: 'PUT',
    body: JSON.stringify({ spikeLimit: 100, hourlyLimit: 3 }),
  })
  const third = await get(sandbox, '/rest/v1.0/me')
  assert.equal(third.headers.get('x-rate-limit-limit'), '3')
  assert.equal(third.headers.get('x-rate-limit-remaining'), '0')
})

test('each window of the call budget opens again when its time is over', () => {
  const budget = new Budget()
  const limits = { hourlyLimit: 3, hourMs: 3_600_000, spikeLimit: 1, spikeMs: 10_000 }
  assert.equal(budget.take(0, limits).allowed, true)
  assert.equal(budget.take(1, limits).allowed, false)
  assert.equal(budget.take(10_000, limits).allowed, true)
  assert.equal(budget.take(20_000, limits).allowed, false)
  const { headers } = budget.take(20_000, { ...limits, spikeLimit: 9 })
  assert.equal(headers['X-Rate-Limit-Limit'], '3')
  assert.equal(budget.take(3_600_000, limits).allowed, true)
})

test('an API that is changed on demand answers in its new shape, until that is undone', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const control = (method: string, body?: Json) =>
    send(`${sandbox.url}/sandbox/reshapes`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const first = async () => {
    const { body } = await get(sandbox, `/rest/v1.0/projects?company_id=${COMPANY}`)
    return (body as Record<string, unknown>[])[0] ?? {}
  }
  const before = await first()
  const match = '/projects'
  await control('POST', { match, field: 'name', change: 'rename', to: 'title' })
  await control('POST', { match, field: 'id', change: 'text' })
  await control('POST', { match, field: 'active', change: 'wrap' })
  await control('POST', { match, field: 'address', change: 'remove' })
  await control('POST', { match, field: 'company.mood', change: 'set', to: 'new' })
  const { name, id, active, address: _, company, ...rest } = before
  assert.deepEqual(await first(), {
    ...rest,
    title: name,
    id: String(id),
    active: { value: active },
    company: { ...(company as object), mood: 'new' },
  })
  assert.equal((await get(sandbox, '/rest/v1.0/me')).status, 200)
  await control('DELETE')
  assert.deepEqual(await first(), before)
  assert.equal((await control('POST', { match, field: 'id', change: 'melt' })).status, 400)
})

test('faults strike the calls they match, as often as told, and then stop', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const fault = (body: Json) =>
    send(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(body) })
  for (const kind of ['401', '429', '500', '503']) {
    await fault({ kind, match: '/projects' })
    assert.equal((await get(sandbox, '/rest/v1.0/me')).status, 200)
    assert.equal(
      (await get(sandbox, `/rest/v1.0/projects?company_id=${COMPANY}`)).status,
      Number(kind),
    )
    assert.equal((await get(sandbox, `/rest/v1.0/projects?company_id=${COMPANY}`)).status, 200)
  }
  const token = await tokenOf(sandbox)
  await fault({ kind: 'malformed' })
  const malformed = await get(sandbox, '/rest/v1.0/me', { token })
  assert.equal(malformed.status, 200)
  assert.equal(malformed.body, undefined)
  await fault({ kind: 'html' })
  assert.match(
    (await get(sandbox, '/rest/v1.0/me', { token })).headers.get('content-type') ?? '',
    /text\/html/,
  )
  await fault({ kind: 'reset' })
  await assert.rejects(get(sandbox, '/rest/v1.0/me', { token }))
  await fault({ kind: 'slow', delayMs: 1 })
  assert.equal((await get(sandbox, '/rest/v1.0/me', { token })).status, 200)
  await fault({ kind: '500', times: 9 })
  await send(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' })
  assert.equal((await get(sandbox, '/rest/v1.0/me', { token })).status, 200)
  assert.equal((await fault({ kind: 'earthquake' })).status, 400)
})

test('calls are counted by path template, whatever their ids', async () => {
  await using sandbox = await startProcoreSandbox({ dataDir })
  const token = await tokenOf(sandbox)
  for (const contract of [FRAME, PAINTING]) {
    await get(sandbox, `/rest/v1.0/work_order_contracts/${contract}?project_id=${TOWER}`, { token })
  }
  assert.deepEqual((await send(`${sandbox.url}/sandbox/calls`, {})).body, {
    'GET /rest/v1.0/work_order_contracts/{id}': 2,
    'POST /oauth/token': 1,
  })
})

test('as a process it prints its port and ends with its parent', async () => {
  const main = join(import.meta.dirname, '../../sandbox/procore/main.ts')
  const child = fork(main, ['--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const { port, companyId } = JSON.parse(line.toString())
  assert.equal(companyId, COMPANY)
  assert.equal(
    (await send(`http://127.0.0.1:${port}/sandbox/settings`, {})).body.companyId,
    COMPANY,
  )
  child.disconnect()
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
})

test('a taken port and a broken company folder are named before anything is served', async () => {
  await assert.rejects(startProcoreSandbox({ dataDir, port: shared.port }), { code: 'PORT_IN_USE' })
  await assert.rejects(startProcoreSandbox({ dataDir: join(dataDir, 'nowhere') }), {
    code: 'SANDBOX_DATA_INVALID',
  })
  await assert.rejects(startProcoreSandbox({ dataDir, settings: { pageCap: -1 } }), /pageCap/)
})
