import type { Attack } from './attack.ts'

/** What is wrong in the request itself, whatever it asks for. */

const query = '{ commitments { totalCount } }'
const REFUSED = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
]
const WRITES =
  'mutation W { sourceRefresh(input: { idempotencyKey: "a" }) { userErrors { code } } }'

export function protocolAttacks(): Attack[] {
  return [...bodies(), ...headers(), ...addresses(), ...strangers()]
}

function bodies(): Attack[] {
  const written: Record<string, string> = {
    'nothing at all': '',
    'null for a body': 'null',
    'a text for a body': JSON.stringify(query),
    'a list of texts for a query': JSON.stringify({ query: [query] }),
    'variables that are a list': JSON.stringify({ query, variables: [] }),
    'a number for the name of an operation': JSON.stringify({ query, operationName: 7 }),
    'the name of an operation that no document has': JSON.stringify({
      query,
      operationName: '__proto__',
    }),
    'an empty name of an operation': JSON.stringify({ query, operationName: '' }),
    'extensions that are a text': JSON.stringify({ query, extensions: 'x' }),
    'the hash of a query in place of it': JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    }),
    'a prototype in the body': `{"query":"${query}","__proto__":{"mayWrite":true}}`,
    'a prototype of a constructor': `{"query":"${query}","constructor":{"prototype":{"mayWrite":true}}}`,
    'a key that is there twice': `{"query":"${query}","query":"{ nothing }"}`,
    'half a character': '{"query":"{ \\ud800 }"}',
    'a mark before the JSON, and another': `\uFEFF\uFEFF${JSON.stringify({ query })}`,
    'a number that is none':
      '{"query":"query ($n: Int) { commitments(first: $n) { totalCount } }","variables":{"n":1e400}}',
    'a number of many digits': `{"query":"{ commitments(first: ${'9'.repeat(400)}) { totalCount } }"}`,
    'an answer in parts': JSON.stringify({
      query: '{ commitments { totalCount ... @defer { nodes { id } } } }',
    }),
    'a list in parts': JSON.stringify({ query: '{ commitments { nodes @stream { id } } }' }),
    'a stream in one answer': JSON.stringify({ query: 'subscription { findingChanged { id } }' }),
    'a name of the engine’s own': JSON.stringify({
      query: 'query ($_tieout_a: ID!) { node(id: $_tieout_a) { id } }',
    }),
  }
  return Object.entries(written).map(([name, body]) => ({
    name: `protocol: ${name}`,
    as: 'reader',
    body,
    codes: REFUSED,
  }))
}

function headers(): Attack[] {
  const types = [
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    'application/json; charset=utf-16',
    'application/json; boundary=a',
    'text/json',
  ]
  const given: Record<string, Record<string, string>> = {
    ...Object.fromEntries(types.map(type => [`${type} for a type`, { 'content-type': type }])),
    'an answer of a type that there is not': { accept: 'text/html' },
    'a charset that there is not': { accept: 'application/json; charset=utf-16' },
  }
  return Object.entries(given).map(([name, headers]) => ({
    name: `protocol: ${name}`,
    as: 'reader',
    query,
    headers,
    codes: REFUSED,
  }))
}

function addresses(): Attack[] {
  const asked: Record<string, string> = {
    'a query of another site': `/graphql?query=${encodeURIComponent(query)}`,
    'two queries at once': `/graphql?query=${encodeURIComponent(query)}&query=a`,
    'a document that there is not': '/graphql?documentId=..%2fpackage',
    'a document of Object.prototype': '/graphql?documentId=constructor',
    'a document that writes': '/graphql?documentId=ChangeOrderExport',
    'what writes, beside what reads': `/graphql?operationName=W&query=${encodeURIComponent(`query R ${query} ${WRITES}`)}`,
    'variables that are no JSON': `/graphql?query=${encodeURIComponent(query)}&variables={`,
    'an export with what it does not take': '/export/commitmentRows.csv?where=true',
    'an export of a name with another in it': '/export/commitmentRows.csv.ndjson',
    'an export behind SQL': "/export/commitmentRows.csv?updatedAfter=';--",
    'an export as of no day': '/export/commitmentRows.csv?asOf=tomorrow',
  }
  return Object.entries(asked).map(([name, path]) => ({
    name: `protocol: ${name}, by GET`,
    as: 'reader',
    method: 'GET',
    path,
    // The first has what a page of another site can send, and no more.
    ...(name !== 'a query of another site' && { headers: { 'apollo-require-preflight': '1' } }),
    ...(name === 'a query of another site' && {
      as: 'nobody',
      headers: { origin: 'https://evil.example' },
    }),
    codes: [...REFUSED, 'NOT_FOUND', 'UNAUTHENTICATED'],
  }))
}

/** What is open to everybody, and so is not refused: it has to cost as little. */
function strangers(): Attack[] {
  const headers = { 'accept-encoding': 'br' }
  const asked = ['/', '/docs', '/docs/Query', '/explorer/graphiql.js', '/healthz', '/readyz'].map(
    (path): Attack => ({
      name: `protocol: ${path} again`,
      as: 'nobody',
      method: 'GET',
      path,
      headers,
    }),
  )
  const wish: Attack = {
    name: 'protocol: a wish for an answer of thousands of types',
    as: 'nobody',
    query,
    headers: { accept: '*/*,'.repeat(3_900) },
    codes: REFUSED,
  }
  return [...asked, wish]
}
