import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { buildSchema, parse } from 'graphql'
import { overHttp } from '#gateway/engine/index'
import { compileShape } from '#gateway/engine/shape'
import { verbatimOf } from '#gateway/engine/verbatim'
import { contextOf, createGraph } from './engine-graph.ts'

const schema = buildSchema(`
  scalar Decimal
  enum State { OPEN CLOSED }
  interface Named { name: String }
  type Query { rows(first: Int): [Row!]! row: Row named: Named count: Int __x: Int }
  type Mutation { row: Row }
  type Row implements Named {
    id: ID! name: String share: Float isOpen: Boolean state: State amount: Decimal tags: [String!] place: Int! parts: [Row]
    held: Decimal! shares: [Decimal!]
  }`)
const NONE = new Set<string>()

/** What becomes of an answer that is read. */
function readOf(query: string, answer: string): string | undefined {
  const { data, violations } = compileShape(schema, parse(query), NONE)(JSON.parse(answer).data)
  return violations.length === 0 ? JSON.stringify({ data }) : undefined
}

const all =
  '{ rows { id name share isOpen state amount tags place parts { __typename id } held shares } }'
const row = {
  id: '7',
  name: 'Beams "A" \\ é\n',
  share: 0.25,
  isOpen: true,
  state: 'OPEN',
  amount: '1.50',
  tags: ['a', 'b'],
  place: -12,
  parts: [{ __typename: 'Row', id: '8' }, null],
  held: '0.10',
  shares: ['0.60', 4],
}

const rows = (...changes: object[]) =>
  JSON.stringify({ data: { rows: changes.map(change => ({ ...row, ...change })) } })

test('an answer that is the client’s to the byte is passed on', () => {
  const verbatim = verbatimOf(schema, parse(all), NONE)
  for (const text of [
    rows({}),
    rows({}, { name: null, share: null, isOpen: false, state: null, amount: null, tags: [] }),
    rows({ share: 1e21, amount: 4.5, place: 2_147_483_647, tags: null, parts: [] }),
    rows({ share: -3, amount: true, place: -2_147_483_648, state: 'CLOSED', name: '𝄞\u2028' }),
    rows(),
  ]) {
    assert.equal(verbatim(Buffer.from(text)), text)
    assert.equal(verbatim(Buffer.from(`${text}\r\n`)), text)
    assert.equal(readOf(all, text), text)
  }
})

test('what would come out otherwise is read', () => {
  const verbatim = verbatimOf(schema, parse(all), NONE)
  const text = rows({})
  for (const other of [
    '',
    '{"data":null}',
    '{"data":{}}',
    text.slice(0, -1),
    `${text}x`,
    `\uFEFF${text}`,
    ` ${text}`,
    text.replace(/}$/, ',"errors":[]}'),
    text.replace('"id":"7"', '"id":"7","secret":"x"'),
    text.replace('"id":"7",', ''),
    text.replace('"id":"7"', '"id" : "7"'),
    text.replace('"7"', '7'),
    text.replace('"7"', 'null'),
    text.replace('"7"', '"\\u0037"'),
    text.replace('"7"', '"a\\/b"'),
    text.replace('"7"', '"a\tb"'),
    text.replace('"OPEN"', '"HIDDEN"'),
    text.replace('"Row"', '"Other"'),
    text.replace('-12', '-0'),
    text.replace('-12', '012'),
    text.replace('-12', '1.0'),
    text.replace('-12', '2147483648'),
    text.replace('-12', 'null'),
    text.replace('0.25', '0.250'),
    text.replace('0.25', '1e400'),
    text.replace('0.25', '"0.25"'),
    text.replace('"1.50"', '{"a":1}'),
    text.replace('["a","b"]', '["a",null]'),
    text.replace('["a","b"]', '["a",]'),
    text.replace('"0.10"', 'null'),
    text.replace('4]', 'null]'),
    text.replace('true', 'truer'),
  ]) {
    assert.equal(verbatim(Buffer.from(other)), undefined, other)
  }
  const broken = Buffer.from(text)
  broken[broken.indexOf(0xc3)] = 0xff
  assert.equal(verbatim(broken), undefined)
})

test('an answer with any byte changed is passed on only if reading it gives the same', () => {
  const verbatim = verbatimOf(schema, parse(all), NONE)
  const text = Buffer.from(rows({}, { share: 12 }))
  const bytes = [...Buffer.from('"\\,:{}[]0159-+.eantu \u0000x')]
  for (let at = 0; at < text.length; at++) {
    for (const byte of bytes) {
      const changed = Buffer.from(text)
      changed[at] = byte
      const passed = verbatim(changed)
      if (passed !== undefined) assert.equal(passed, readOf(all, changed.toString()))
    }
  }
})

test('where the answer depends on types, or something is done, it is read', () => {
  for (const [query, answer] of [
    ['{ named { name } }', '{"data":{"named":{"name":"a"}}}'],
    ['{ __typename count }', '{"data":{"__typename":"Query","count":1}}'],
    ['mutation { row { id } }', '{"data":{"row":{"id":"1"}}}'],
  ] as const) {
    assert.equal(verbatimOf(schema, parse(query), NONE)(Buffer.from(answer)), undefined)
  }
  const hidden = verbatimOf(schema, parse('{ row { id: name } }'), new Set(['id']))
  assert.equal(hidden(Buffer.from('{"data":{"row":{"id":"1"}}}')), undefined)
})

test('only who takes it so is given the words of a subgraph', async t => {
  const text = '{"data":{"sageCommitments":[{"held":"1.00"}]}}'
  const server = createServer((_request, response) => response.end(text))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const sage = overHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 'secret')
  t.after(async () => {
    await sage.close()
    server.close()
  })
  const { engine } = createGraph({ replace: { sage } })
  const context = contextOf(['read'])
  const query = '{ sageCommitments { held } }'
  const admitted = engine.admit({ query, caller: context.caller, mayWrite: false })
  const written = await engine.run(admitted, { ...context, takesWritten: true })
  assert.deepEqual(Object.keys(written), ['written'])
  assert.equal(written.written, text)
  assert.equal(JSON.stringify(await engine.run(admitted, context)), text)
})
