import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import type { Attack } from './attack.ts'

/** What tries to cost more than it may, and what comes with a forged token or header. */

const many = (count: number, one: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => one(place)).join(' ')
const TOO_LARGE = [
  'QUERY_TOO_LARGE',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
]
const UNKNOWN = ['UNAUTHENTICATED', 'BAD_USER_INPUT']

/** A list within lists is what costs; the rest hides it. */
const WIDE =
  'commitments(first: 1000) { nodes { lines { number } invoices { id number } changeOrders { id findings { id } } findings { id evidence { value } } } }'

/** Each of them would be repeated in every message about it. */
function dearValues(): Record<string, object> {
  const keys = (count: number, length: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, place) => [`${'k'.repeat(length)}${place}`, 1]),
    )
  return {
    'thousands of keys that nobody knows': keys(9_900, 80),
    'keys of kilobytes': keys(10, 98_000),
    'a text of a megabyte beside what nobody knows': {
      ...keys(12, 1),
      number: 'x'.repeat(980_000),
    },
    'words of kilobytes that are none of ours': { verdicts: Object.keys(keys(9, 100_000)) },
  }
}

export function costAttacks(): Attack[] {
  const documents: Record<string, string> = {
    'aliases of one list': `{ ${many(200, place => `a${place}: commitments { totalCount }`)} }`,
    'roots beyond the limit': `{ ${many(30, place => `a${place}: procoreProjects { totalCount }`)} }`,
    'lists within lists': `{ ${WIDE} b: ${WIDE} c: ${WIDE} d: ${WIDE} e: ${WIDE} }`,
    'lists within lists in a fragment': `{ a: commitments(first: 1000) { ...F } b: commitments(first: 1000) { ...F } c: commitments(first: 1000) { ...F } d: commitments(first: 1000) { ...F } e: commitments(first: 1000) { ...F } } fragment F on CommitmentConnection { nodes { lines { number } invoices { id } changeOrders { id findings { id } } findings { id evidence { value } } } }`,
    'fragments that double beyond the nesting': `{ commitments { nodes { ...F0 } } } ${many(60, place => `fragment F${place} on Commitment { a${place}: id ${place < 59 ? `...F${place + 1} ...F${place + 1}` : ''} }`)}`,
    'fragments in a ring':
      '{ commitments { nodes { ...A } } } fragment A on Commitment { ...B } fragment B on Commitment { ...A }',
    depth: `{ commitments { nodes ${'{ project { commitments { nodes '.repeat(12)}{ id }${' } } }'.repeat(12)} } }`,
    brackets: `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`,
    directives: `{ commitments ${'@include(if: true) '.repeat(3_000)} { totalCount } }`,
    tokens: `{ ${many(20_000, () => '__typename')} }`,
    definitions: many(500, place => `query Q${place} { __typename }`),
    'a long name': `{ ${'a'.repeat(5_000)}: __typename }`,
    'a text of lines': `{ commitment(number: """${'\n'.repeat(120_000)}""") { nothing } }`,
    'a long text': `{ commitment(number: "${'x'.repeat(120_000)}") { id } }`,
    characters: `# ${'x'.repeat(200_000)}\n{ __typename }`,
    'fields that overlap': `{ ${many(400, place => `commitments { nodes { a${place}: id b${place}: number } }`)} }`,
    'the schema again and again': `{ ${many(20, place => `s${place}: __schema { types { fields { args { type { ofType { ofType { name } } } } type { fields { name } } } } }`)} }`,
    'types of types': `{ __schema { types ${'{ fields { type '.repeat(8)}{ name }${' } }'.repeat(8)} } }`,
    'a text of kilobytes under aliases': `{ commitments(first: 1000) { nodes { comparison { rule { ${many(90, place => `a${place}: sql`)} } } } } }`,
    'a page on each row, under aliases': `{ commitments(first: 1000) { nodes { ${many(40, place => `a${place}: timeline(first: 1) { totalCount }`)} } } }`,
    'a page on each row, at every root': `{ ${many(9, place => `a${place}: vendors(first: 1000) { nodes { commitments(first: 1) { totalCount } } }`)} }`,
    'a negative page': '{ commitments(first: -1) { totalCount } }',
    'a page of all': '{ commitments(first: 2147483647) { nodes { id } } }',
    'skip hides nothing': `query ($no: Boolean!) { a: ${WIDE} @skip(if: $no) ${many(6, place => `b${place}: ${WIDE}`)} }`,
  }
  return [
    ...Object.entries(documents).map(([name, query]) => ({
      name: `cost: ${name}`,
      as: 'reader' as const,
      query,
      codes: TOO_LARGE,
    })),
    {
      name: 'cost: variables without end',
      as: 'reader',
      query: `query (${many(3_000, place => `$v${place}: Int`)}) { __typename }`,
      codes: TOO_LARGE,
    },
    ...Object.entries(dearValues()).map(([name, f]) => ({
      name: `cost: ${name}`,
      as: 'reader' as const,
      query: 'query ($f: CommitmentFilter) { commitments(filter: $f) { totalCount } }',
      variables: { f },
      codes: TOO_LARGE,
    })),
    {
      name: 'cost: a stream that is none',
      as: 'reader',
      path: '/graphql/stream',
      query: `{ ${many(3_000, place => `commitmentz${place}`)} }`,
      codes: TOO_LARGE,
    },
    {
      name: 'cost: a value within values',
      as: 'reader',
      body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      codes: TOO_LARGE,
    },
    {
      name: 'cost: a list of requests',
      as: 'reader',
      body: JSON.stringify(Array.from({ length: 500 }, () => ({ query: '{ __typename }' }))),
      codes: TOO_LARGE,
    },
    {
      name: 'cost: a body of megabytes',
      as: 'reader',
      body: `{"query":"${'x'.repeat(3_000_000)}"}`,
      codes: TOO_LARGE,
    },
    { name: 'cost: a body that is no JSON', as: 'reader', body: '{"query"', codes: TOO_LARGE },
  ]
}

export function forgeryAttacks(): Attack[] {
  const query = '{ commitments { totalCount } }'
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    iss: 'https://issuer.example',
    aud: 'tieout',
    sub: 'ann',
    scope: 'read admin',
    exp: 4_000_000_000,
  }
  const signed = (header: object, make: (text: string) => string) => {
    const text = `${part(header)}.${part(claims)}`
    return `${text}.${make(text)}`
  }
  const tokens: Record<string, string> = {
    'no token at all': '',
    'a token of nothing': ' ',
    'a token that is not known': 'tieout_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'the token of a sandbox': 'sandbox-admin',
    'a JWT that nobody signed': signed({ alg: 'none' }, () => ''),
    'a JWT that its bearer signed': signed({ alg: 'RS256', kid: 'a' }, text =>
      sign('sha256', Buffer.from(text), privateKey).toString('base64url'),
    ),
    'a JWT by a secret that is a public key': signed({ alg: 'HS256' }, text =>
      createHmac('sha256', publicKey.export({ type: 'spki', format: 'pem' }))
        .update(text)
        .digest('base64url'),
    ),
    'a JWT whose key is its own': signed(
      { alg: 'RS256', jwk: publicKey.export({ format: 'jwk' }) },
      text => sign('sha256', Buffer.from(text), privateKey).toString('base64url'),
    ),
    'a JWT whose key is elsewhere': signed({ alg: 'RS256', jku: 'http://127.0.0.1:1/keys' }, text =>
      sign('sha256', Buffer.from(text), privateKey).toString('base64url'),
    ),
    'a token of a megabyte': 'a'.repeat(12_000),
    'SQL for a token': `' or 1=1 --`,
    'dots for a token': '...',
  }
  return [
    ...Object.entries(tokens).map(([name, token]) => ({
      name: `forged: ${name}`,
      as: 'nobody' as const,
      query,
      headers: { authorization: `Bearer ${token}` },
      codes: [...UNKNOWN, 'QUERY_TOO_LARGE'],
    })),
    ...['Basic OjpB', 'Basic !!!!', 'Digest a', 'Bearer', 'bearer  x y'].map(authorization => ({
      name: `forged: ${authorization}`,
      as: 'nobody' as const,
      query,
      headers: { authorization },
      codes: UNKNOWN,
    })),
    ...Object.entries({
      'x-forwarded-user': 'admin',
      'x-tieout-caller': '{"name":"admin","scopes":["admin"]}',
      'x-caller': 'admin',
      cookie: 'token=sandbox-admin',
    }).map(([name, value]) => ({
      name: `forged: ${name}`,
      as: 'nobody' as const,
      query,
      headers: { [name]: value },
      codes: UNKNOWN,
    })),
    {
      name: 'forged: a form that another site can send',
      as: 'reader',
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'text/plain' },
      codes: UNKNOWN,
    },
    {
      name: 'forged: a mutation by GET',
      as: 'reader',
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent('mutation { sourceRefresh(input: { idempotencyKey: "a" }) { userErrors { code } } }')}`,
      headers: { 'apollo-require-preflight': '1' },
      codes: ['BAD_USER_INPUT', 'FORBIDDEN'],
    },
    {
      name: 'forged: a batch for a language model',
      as: 'reader',
      path: '/mcp',
      body: JSON.stringify(
        Array.from({ length: 100 }, (_, id) => ({ jsonrpc: '2.0', id, method: 'tools/list' })),
      ),
      headers: { accept: 'application/json, text/event-stream' },
      codes: ['BAD_USER_INPUT'],
    },
    {
      name: 'forged: a URL that cannot be read',
      as: 'nobody',
      method: 'GET',
      path: '/%ff',
      codes: ['BAD_USER_INPUT'],
    },
    {
      name: 'forged: another method in a header',
      as: 'nobody',
      method: 'GET',
      path: '/graphql?query={__typename}',
      headers: { 'x-http-method-override': 'POST' },
      codes: [...UNKNOWN, 'NOT_FOUND'],
    },
    {
      name: 'forged: a method that is none of ours',
      as: 'reader',
      method: 'PUT',
      body: '{}',
      codes: UNKNOWN,
    },
    {
      name: 'forged: a path out of the folder',
      as: 'reader',
      method: 'GET',
      path: '/export/..%2f..%2fpackage.json',
      codes: ['NOT_FOUND', 'BAD_USER_INPUT'],
    },
    {
      name: 'forged: the metrics of a stranger',
      as: 'nobody',
      method: 'GET',
      path: '/metrics',
      codes: UNKNOWN,
    },
  ]
}
