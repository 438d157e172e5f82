import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core'
import { buildSchema, type ExecutionResult } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import {
  type Client,
  CommitmentDocument,
  connectTieout,
  FindingResolveDocument,
  FindingRowsDocument,
  OpenFindingsDocument,
  SourcesDocument,
  TieoutFailure,
} from '../../client/index.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const CONSUMER = `import { connectTieout, SourcesDocument } from './index.js'
const client = connectTieout({ url: 'http://127.0.0.1:4000', token: 'any' })
export const states: Promise<string[]> = client
  .ask(SourcesDocument, {})
  .then(({ sources }) => sources.map(({ state }) => state))
`

describe('the client against a running Tieout', () => {
  let tieout: RunningSample
  let client: Client

  /** Subscribes as any client of the protocol does. */
  function streamed(t: TestContext) {
    return <Data = object>(query: string, lastEventId?: string) => {
      let opened: () => void
      const isOpen = new Promise<void>(resolve => {
        opened = resolve
      })
      const stream = createSseClient({
        url: `${tieout.url}/graphql/stream`,
        retryAttempts: 0,
        headers: {
          authorization: 'Bearer sandbox-writer',
          ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
        },
        on: { connected: () => opened() },
      })
      t.after(() => stream.dispose())
      const events = stream.iterate<Data>({ query })
      const next = async () => {
        const { value } = await events.next()
        assert.equal(value?.errors, undefined)
        return value as ExecutionResult<Data>
      }
      return { isOpen, next, end: () => stream.dispose() }
    }
  }

  before(async () => {
    tieout = await runSample()
    client = connectTieout({ url: tieout.url, token: 'sandbox-writer' })
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('reads what the document says, with its types', async () => {
    const { commitment } = await client.ask(CommitmentDocument, { number: 'SC-2001' })
    assert.equal(commitment?.verdict satisfies string | undefined, 'DIFFERS')
  })

  it('reads every row, a page at a time', async () => {
    const ids = new Set<string>()
    for await (const row of client.pages(
      FindingRowsDocument,
      { first: 7 },
      data => data.findingRows,
    )) {
      ids.add(row.id)
    }
    const { findings } = await client.ask(OpenFindingsDocument, { first: 1 })
    assert.ok(
      ids.size >= findings.totalCount && ids.size > 14,
      `${ids.size} of ${findings.totalCount}`,
    )
  })

  it('is told of findings and operations as they change, and of what it missed when it comes back', async t => {
    const { findings } = await client.ask(OpenFindingsDocument, { first: 1 })
    const [finding] = findings.nodes
    assert.ok(finding)
    const told = streamed(t)
    const changed = told(
      'subscription ($of: ID) { findingChanged(projectId: $of) { ...F } } fragment F on Finding { id assignedTo acceptance { note } }',
    )
    const updated = told<{ operationUpdated: { kind: string; state: string } }>(
      'subscription { operationUpdated { kind state } }',
    )
    await Promise.all([changed.isOpen, updated.isOpen])
    const assign = async (to: string | null) => {
      const { findingAssign } = whole(
        await tieout.ask(
          'mutation ($input: FindingAssignInput!) { findingAssign(input: $input) { userErrors { message } } }',
          { input: { findingId: finding.id, assignedTo: to, idempotencyKey: `told-${to}` } },
        ),
      )
      assert.deepEqual(findingAssign.userErrors, [])
    }
    const accept = (note: string) =>
      tieout.store.query(
        `update tieout.finding set state = 'ACCEPTED', acceptance = jsonb_build_object(
           'reasonCode', 'TIMING', 'note', $2::text, 'acceptedBy', 'ana', 'approvedBy', 'ben', 'expiresOn', '2099-12-31')
         where 'gid://tieout/Finding/' || fingerprint = $1`,
        [finding.id, note],
      )
    const toldOf = (assignedTo: string | null, acceptance: object | null = null) => ({
      findingChanged: { id: finding.id, assignedTo, acceptance },
    })
    await assign('ana')
    assert.deepEqual((await changed.next()).data, toldOf('ana'))
    assert.equal((await updated.next()).data?.operationUpdated.kind, 'FINDING_ASSIGN')
    // From here on its state stays: only who looks after it changes, then only the words of an acceptance.
    await assign('ben')
    assert.deepEqual((await changed.next()).data, toldOf('ben'))
    for (const note of ['By letter.', 'By contract.']) {
      await accept(note)
      assert.deepEqual((await changed.next()).data, toldOf('ben', { note }))
    }
    const { rows } = await tieout.store.query(
      `update tieout.finding set state = 'ASSIGNED', acceptance = null
       where 'gid://tieout/Finding/' || fingerprint = $1 returning assigned_to`,
      [finding.id],
    )
    assert.deepEqual(rows, [{ assigned_to: 'ben' }])
    const last = await changed.next()
    assert.deepEqual(last.data, toldOf('ben'))
    changed.end()
    await assign(null)
    const again = told(
      'subscription { changed: findingChanged { id assignedTo } }',
      String(last.extensions?.['eventId']),
    )
    assert.deepEqual((await again.next()).data, { changed: { id: finding.id, assignedTo: null } })
  })

  it('is refused a stream that is none, before it begins', async () => {
    const statusOf = async (query: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(`${tieout.url}/graphql/stream`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer sandbox-reader',
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify({ query }),
      })
      await answer.text()
      return answer.status
    }
    assert.equal(await statusOf('{ sources { system } }'), 400)
    assert.equal(await statusOf('subscription { findingChanged { nonsense } }'), 400)
    assert.equal(
      await statusOf('subscription { ... on Subscription { findingChanged { id } } }'),
      400,
    )
    assert.equal(await statusOf('subscription { findingChanged(projectId: "1") { id } }'), 400)
    const right = 'subscription { findingChanged { id } }'
    assert.equal(await statusOf(right, { 'last-event-id': 'x' }), 400)
    assert.equal(await statusOf(right, { authorization: 'Bearer nobody' }), 401)
  })

  it('reads the changes and says from where to go on', async () => {
    const read = client.changes()
    let count = 0
    let turn = await read.next()
    for (; !turn.done; turn = await read.next()) count += 1
    assert.ok(count > 500, String(count))
    const again = await client.changes(turn.value ?? undefined).next()
    assert.deepEqual([again.done, again.value], [true, turn.value])
  })

  it('writes once under a key that it made, and waits until it has ended', async () => {
    const findingId = await missingChangeOrder()
    const planned = await client.write(FindingResolveDocument, { findingId })
    assert.deepEqual(
      [planned.findingResolve?.operation, planned.findingResolve?.userErrors],
      [null, []],
    )
    const { findingResolve } = await client.write(FindingResolveDocument, {
      findingId,
      dryRun: false,
    })
    const operation = await client.whenEnded(findingResolve?.operation?.id ?? '')
    assert.deepEqual([operation.state, operation.isReplay], ['SUCCEEDED', false])
    const { finding } = (await tieout.ask(`{ finding(id: "${findingId}") { state } }`)).data
    assert.equal(finding.state, 'CLEARED')
  })

  it('throws what the graph refuses, with its code and its field', async () => {
    await assert.rejects(client.ask(OpenFindingsDocument, { first: 100_000 }), thrown => {
      assert.ok(thrown instanceof TieoutFailure)
      assert.deepEqual([thrown.code, thrown.isRetryable], ['BAD_USER_INPUT', false])
      assert.deepEqual(thrown.errors[0]?.extensions?.field, ['first'])
      return true
    })
    const stranger = connectTieout({ url: tieout.url, token: 'nobody' })
    await assert.rejects(stranger.ask(SourcesDocument, {}), { code: 'UNAUTHENTICATED' })
  })

  async function missingChangeOrder(): Promise<string> {
    for await (const { id, code, commitment } of client.pages(
      OpenFindingsDocument,
      { first: 50 },
      data => data.findings,
    )) {
      if (code === 'CO_MISSING_IN_SAGE' && commitment?.number === 'SC-2001') return id
    }
    assert.fail('the sample has no change order that Sage lacks')
  }
})

describe('the client against an address that fails', () => {
  it('waits as long as it is told and sends again, a write under the key of before', async () => {
    const busy = { status: 503, headers: { 'retry-after': '1' }, body: '<html>busy</html>' }
    const unread = { status: 200, body: failing('STORE_UNREACHABLE', 'YES') }
    const done = { status: 200, body: { data: { findingResolve: null } } }
    await using server = await answering([busy, unread, 'hang up', done])
    const began = performance.now()
    const client = connectTieout({ url: server.url, token: 'any' })
    const answer = await client.write(FindingResolveDocument, { findingId: 'x' })
    assert.deepEqual(answer, { findingResolve: null })
    assert.ok(performance.now() - began >= 990)
    const keys = server.bodies.map(body => body.variables.idempotencyKey)
    assert.equal(keys.length, 4)
    assert.deepEqual(new Set(keys).size, 1)
  })

  it('sends nothing again whose outcome is unknown, or that is refused', async () => {
    for (const retryable of ['LOOK_FIRST', 'NO']) {
      await using server = await answering([
        { status: 200, body: failing('WRITE_UNCERTAIN', retryable) },
      ])
      const client = connectTieout({ url: server.url, token: 'any' })
      await assert.rejects(client.write(FindingResolveDocument, { findingId: 'x' }), {
        code: 'WRITE_UNCERTAIN',
        isRetryable: false,
      })
      assert.equal(server.bodies.length, 1)
    }
  })

  it('gives up when it is told to', async () => {
    await using server = await answering([
      { status: 503, headers: { 'retry-after': '30' }, body: '' },
    ])
    const client = connectTieout({ url: server.url, token: 'any' })
    const signal = AbortSignal.timeout(200)
    await assert.rejects(client.ask(SourcesDocument, {}, { signal }), { name: 'TimeoutError' })
  })
})

describe('the contract of the client', () => {
  it('is packed as a package that plain Node and its types can use', async () => {
    const out = await mkdtemp(join(root, 'node_modules', '.client-'))
    try {
      await run(process.execPath, [
        join(root, 'node_modules/typescript/bin/tsc'),
        '-p',
        join(root, 'client'),
        '--outDir',
        out,
      ])
      const packed = await import(pathToFileURL(join(out, 'index.js')).href)
      assert.equal(typeof packed.connectTieout, 'function')
      await writeFile(join(out, 'consumer.ts'), CONSUMER)
      await run(process.execPath, [
        tsc,
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        join(out, 'consumer.ts'),
      ])
    } finally {
      await rm(out, { recursive: true, force: true })
    }
  })

  it('breaks nothing of the last release but what that had deprecated', async () => {
    const schemaOf = async (name: string) =>
      buildSchema(await readFile(join(root, 'schema', name), 'utf8'), { assumeValidSDL: true })
    const released = await schemaOf('released.graphql')
    const changes = await diff(released, await schemaOf('api.graphql'), [
      DiffRule.suppressRemovalOfDeprecatedField,
    ])
    const broken = changes.filter(
      ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
    )
    assert.deepEqual(
      broken.map(({ message }) => message),
      [],
    )
  })
})

function failing(code: string, retryable: string) {
  return { data: null, errors: [{ message: 'no', extensions: { code, retryable } }] }
}

type Scripted = 'hang up' | { status: number; headers?: Record<string, string>; body: unknown }

/** A server that answers one after the other, and keeps what it was asked. */
async function answering(script: Scripted[]) {
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asserts
  const bodies: any[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    bodies.push(JSON.parse(text))
    const next = script.shift()
    if (next === 'hang up' || next === undefined) return request.socket.destroy()
    const body = typeof next.body === 'string' ? next.body : JSON.stringify(next.body)
    return response.writeHead(next.status, next.headers).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    bodies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
