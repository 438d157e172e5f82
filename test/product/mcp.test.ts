import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import { readDocuments } from '../../gateway/documents.ts'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'

const documents = readDocuments()
const MODERN = '2026-07-28'

describe('a language model, through the SDK of the protocol', () => {
  let tieout: AskedSample

  before(async () => {
    tieout = await askSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('finds the trusted documents as tools, those that write only with a token that may', async () => {
    const namesOf = async (token: string) => {
      await using client = await connect(token)
      return (await client.listTools()).tools.map(({ name }) => name)
    }
    const reading = documents.filter(({ operation }) => operation.operation === 'query')
    assert.deepEqual(
      await namesOf('sandbox-reader'),
      reading.map(({ name }) => name),
    )
    assert.deepEqual(
      await namesOf('sandbox-writer'),
      documents.map(({ name }) => name),
    )
  })

  it('is told of each tool what it does, what it takes and whether it writes', async () => {
    await using client = await connect('sandbox-writer')
    const { tools } = await client.listTools()
    const findings = tools.find(({ name }) => name === 'OpenFindings')
    assert.match(findings?.description ?? '', /^For a controller: what differs and why/)
    const { properties = {}, required } = findings?.inputSchema ?? {}
    assert.deepEqual(required, [])
    assert.deepEqual(properties['first'], {
      type: 'integer',
      description: 'How many rows at most, 1 to 1000.',
      default: 20,
    })
    const { type, items } = properties['severities'] as { type: string; items: { enum: string[] } }
    assert.deepEqual([type, items.enum.includes('HIGH')], ['array', true])
    const write = tools.find(({ name }) => name === 'ChangeOrderExport')
    assert.deepEqual(write?.inputSchema.required, ['changeOrderId', 'idempotencyKey'])
    assert.deepEqual(
      [write?.annotations?.readOnlyHint, findings?.annotations?.readOnlyHint],
      [false, true],
    )
  })

  it('gets the answer that the graph gives', async () => {
    await using client = await connect('sandbox-reader')
    const { structuredContent, content, isError } = await client.callTool({
      name: 'Commitment',
      arguments: { number: 'SC-2003' },
    })
    assert.equal(isError, false)
    const { data } = structuredContent as { data: { commitment: { number: string } } }
    assert.equal(data.commitment.number, 'SC-2003')
    const [text] = content as { text: string }[]
    assert.deepEqual(JSON.parse(text?.text ?? ''), structuredContent)
  })

  it('plans a write and writes nothing until it is told to', async () => {
    await using client = await connect('sandbox-writer')
    const differing = await client.callTool({
      name: 'OpenFindings',
      arguments: { first: 100 },
    })
    const { findings } = dataOf(differing)
    const missing = findings.nodes.find(
      (finding: { code: string; commitment: { number: string } }) =>
        finding.code === 'CO_MISSING_IN_SAGE' && finding.commitment.number === 'SC-2001',
    )
    const planned = await client.callTool({
      name: 'FindingResolve',
      arguments: { findingId: missing.id, idempotencyKey: 'of-a-model' },
    })
    const { findingResolve } = dataOf(planned)
    assert.deepEqual(
      [findingResolve.plan.length > 0, findingResolve.operation, findingResolve.userErrors],
      [true, null, []],
    )
    const { operations } = (
      await tieout.ask('{ operations(first: 10) { nodes { idempotencyKey } } }')
    ).data
    assert.deepEqual(operations.nodes, [])
  })

  it('is told what is wrong with a call, and of a tool that is not there for it', async () => {
    await using client = await connect('sandbox-reader')
    const wrong = await client.callTool({ name: 'OpenFindings', arguments: { first: 'many' } })
    assert.equal(wrong.isError, true)
    assert.match(JSON.stringify(wrong.structuredContent), /BAD_USER_INPUT.*first/)
    await assert.rejects(
      client.callTool({ name: 'ChangeOrderExport', arguments: {} }),
      /no tool "ChangeOrderExport" for this token; there are ChangeOrderRows/,
    )
  })

  it('speaks the protocol of 2025 and of 2026 alike', async () => {
    for (const pinned of [false, true]) {
      await using client = await connect('sandbox-reader', pinned)
      assert.equal(client.getProtocolEra() === 'modern', pinned)
      assert.equal((await client.listTools()).tools.length > 10, true)
    }
  })

  it('is refused without a token, by GET, and as a batch', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
    const nobody = await fetch(`${tieout.url}/mcp`, { method: 'POST', headers, body })
    assert.equal(nobody.status, 401)
    assert.equal((await fetch(`${tieout.url}/mcp`)).status, 405)
    const batch = await fetch(`${tieout.url}/mcp`, {
      method: 'POST',
      headers: {
        ...headers,
        accept: 'application/json, text/event-stream',
        authorization: 'Bearer sandbox-reader',
      },
      body: `[${body},${body}]`,
    })
    assert.equal(batch.status, 400)
    assert.match(await batch.text(), /no batch/)
  })

  async function connect(token: string, pinned = true) {
    const client = new Client(
      { name: 'test', version: '1' },
      { versionNegotiation: { mode: pinned ? { pin: MODERN } : 'legacy' } },
    )
    const requestInit = { headers: { authorization: `Bearer ${token}` } }
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${tieout.url}/mcp`), { requestInit }),
    )
    return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() })
  }
})

// biome-ignore lint/suspicious/noExplicitAny: each test reads what it asserts
function dataOf(result: CallToolResult): any {
  assert.notEqual(result.isError, true, JSON.stringify(result.content))
  return (result.structuredContent as { data: unknown }).data
}
