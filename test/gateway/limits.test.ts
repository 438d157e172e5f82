import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema, Kind, parse } from 'graphql'
import { checkCost } from '#gateway/engine/cost'
import { limits } from '#gateway/engine/limits'
import { compileShape } from '#gateway/engine/shape'
import { checkDocumentSize } from '#gateway/engine/size'
import { readText } from '#gateway/engine/text'

const schema = buildSchema(`
  directive @cost(weight: String!) on FIELD_DEFINITION | OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  type Query {
    rows(first: Int! = 50, last: Int): RowConnection! @listSize(slicingArguments: ["last", "first"], sizedFields: ["nodes"])
    list: [Row!]!
    row: Row
    told: Told
  }
  type RowConnection @cost(weight: "151") { nodes: [Row!]! totalCount: Int! kinds: [Row!]! }
  interface Told { lines: [Row!]! }
  type Row implements Told {
    id: ID!
    parent: Row
    lines: [Row!]!
    children(first: Int! = 50): RowConnection! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  }
  type Live implements Told {
    lines: [Row!]! @cost(weight: "150000") @listSize(assumedSize: 60000)
  }
`)

function check(query: string, variables: Record<string, unknown> = {}): void {
  const document = parse(query)
  const operation = document.definitions.find(node => node.kind === Kind.OPERATION_DEFINITION)
  assert.ok(operation)
  checkDocumentSize(document)
  checkCost(schema, document, operation, variables)
}

const refused = (limit: keyof typeof limits, figure?: number) => ({
  code: 'QUERY_TOO_LARGE',
  message: new RegExp(
    `^The ${limit} limit is ${limits[limit]}; the query has ${figure ?? '\\d+'} `,
  ),
})

function nested(levels: number): string {
  return `{ row ${'{ parent '.repeat(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`
}

test('a query at the depth limit runs; one level deeper is refused with its figure', () => {
  check(nested(limits.depth))
  assert.throws(() => check(nested(limits.depth + 1)), refused('depth', limits.depth + 1))
})

test('depth is counted through fragments', () => {
  const inner = `${'parent { '.repeat(limits.depth)} id ${'}'.repeat(limits.depth)}`
  assert.throws(() => check(`{ row { ...F } } fragment F on Row { ${inner} }`), refused('depth'))
})

test('aliases are counted each time their fragment is spread', () => {
  const spread = (count: number) =>
    `{ row { ${Array.from({ length: count }, () => 'parent { ...F }').join(' ')} } } fragment F on Row { a: id }`
  check(spread(limits.aliases))
  assert.throws(() => check(spread(limits.aliases + 1)), refused('aliases', limits.aliases + 1))
})

test('a page of 1000 rows with their lines runs', () => {
  check('{ rows(first: 1000) { nodes { id lines { id parent { id } } } totalCount } }')
})

test('pages within pages multiply', () => {
  const query = '{ rows(first: 1000) { nodes { children(first: 1000) { nodes { id } } } } }'
  const page = 1 + 150
  assert.throws(() => check(query), refused('cost', page + 1000 * (1 + page + 1000)))
})

test('what a field costs is what the contract says, and through an interface the most that it says below', () => {
  check('{ told { ... on Row { lines { id } } } }')
  const figure = 1 + 150_000 + 60_000
  assert.throws(() => check('{ told { lines { id } } }'), refused('cost', figure))
  assert.throws(() => check('{ told { ... on Live { lines { id } } } }'), refused('cost', figure))
})

test('a page is as long as it is asked to be, from whichever end, and nothing else in it is', () => {
  const children = 'children(first: 1000) { nodes { id } }'
  assert.throws(() => check(`{ rows(last: 1000) { nodes { ${children} } } }`), refused('cost'))
  check(`{ rows(last: 1) { nodes { ${children} } } }`)
  check(`{ rows(first: 1000) { kinds { ${children} } } }`)
})

test('a page on each of a thousand rows counts as the question that it is, however short it is', () => {
  const page = (alias: string) => `${alias}: children(first: 1) { nodes { id } totalCount }`
  check(`{ rows(first: 1000) { nodes { ${page('a')} } } }`)
  const query = `{ rows(first: 1000) { nodes { ${page('a')} ${page('b')} } } }`
  assert.throws(() => check(query), refused('cost'))
})

test('first is read from variables, their defaults and the default of the schema', () => {
  const inner = '{ nodes { children(first: 1000) { nodes { id } } } }'
  const query = `query ($n: Int! = 1000) { rows(first: $n) ${inner} }`
  assert.throws(() => check(query), refused('cost'))
  check(query, { n: 10 })
  check(`{ rows ${inner} }`)
})

test('fragments that double each other are refused without being spread', () => {
  const fragments = Array.from(
    { length: 20 },
    (_, index) => `fragment F${index} on Row { ...F${index + 1} ... { ...F${index + 1} } }`,
  )
  const query = `{ row { ...F0 } } ${fragments.join(' ')} fragment F20 on Row { id }`
  assert.throws(() => check(query), refused('fields'))
})

test('a fragment that is spread again in one place costs no more than once', () => {
  const spread = Array.from({ length: 60 }, () => '...F').join(' ')
  check(
    `{ row { ${spread} } } fragment F on Row { id ${'parent { id lines { id } } '.repeat(20)} }`,
  )
})

test('an absurd first is left to the subgraph, whose message is better', () => {
  check('{ rows(first: 2000000000) { nodes { id } } }')
  check('{ rows(first: -1) { nodes { id } } }')
})

const told = buildSchema(`
  scalar JSON
  type Query { rows: [Told!]! }
  type Mutation { rows: [Told!]! }
  type Told { text: String list: [String!]! json: JSON }
`)

test('an answer that would be too long is refused before it is printed, whatever it consists of', () => {
  const text = 'x'.repeat(10_000)
  const rows = Array.from({ length: 1_000 }, () => ({ text, list: [text], json: { a: [text] } }))
  const shaped = (kind: string, field: string, count: number) => {
    const aliases = Array.from({ length: count }, (_, place) => `a${place}: ${field}`).join(' ')
    const named = rows.map(row =>
      Object.fromEntries(
        Array.from({ length: count }, (_, place) => [`a${place}`, row[field as keyof typeof row]]),
      ),
    )
    const shape = compileShape(told, parse(`${kind} { rows { ${aliases} } }`), new Set())
    return shape({ rows: named })
  }
  for (const field of ['text', 'list', 'json']) {
    assert.equal(shaped('query', field, 3).violations.length, 0)
    assert.throws(() => shaped('query', field, 90), {
      code: 'QUERY_TOO_LARGE',
      message: new RegExp(`^The answer limit is ${limits.answer}; `),
    })
    assert.throws(() => shaped('mutation', field, 90), { code: 'ANSWER_INCOMPLETE' })
  }
})

test('a value under aliases counts each time, and one under its own name does not', () => {
  const aliases = (count: number) =>
    Array.from({ length: count }, (_, place) => `a${place}: id`).join(' ')
  const rows = (values: string) =>
    `{ rows(first: 1000) { nodes { id lines { id parent { id ${values} } } } } }`
  check(rows(aliases(10)))
  assert.throws(() => check(rows(aliases(90))), refused('cost'))
})

test('too many tokens or definitions are refused before anything is parsed', () => {
  const unparsable = '?'
  const many = (one: string, count: number) => `${one.repeat(count)} ${unparsable}`
  assert.throws(() => readText(many('{ a } ', limits.definitions + 1)), refused('definitions'))
  assert.throws(() => readText(`{ ${many('a ', limits.tokens)}`), {
    message: `The tokens limit is ${limits.tokens}; split the query.`,
  })
  assert.throws(() => readText(many('{ a } ', limits.definitions)), /Syntax Error/)
})

test('the lines of texts are counted, however they end, and those between texts are not', () => {
  const block = (line: string) => `{ a(b: """${line}""") }`
  readText(block('\n'.repeat(limits.lines)))
  readText(`{ a ${'\n'.repeat(2 * limits.lines)} }`)
  for (const end of ['\n', '\r']) {
    assert.throws(() => readText(block(end.repeat(limits.lines + 1))), {
      message: `The lines limit is ${limits.lines}; send texts of fewer lines.`,
    })
  }
})

test('what stands in texts and comments counts as nothing', () => {
  const full = `${'a '.repeat(limits.tokens)}${'{ ['.repeat(limits.nesting)}${'b'.repeat(limits.name + 1)}`
  const quoted = [
    `"${full}"`,
    `"\\" ${full}"`,
    `"""${full}"""`,
    `"""\\""""${full}\n"""`,
    `#${full}\n""`,
  ]
  for (const text of quoted) readText(`{ a(b: ${text}) }`)
})
