import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { setLogLevel } from '#lib/log'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { type Answer, whole } from '../harness/tieout.ts'

/**
 * What a stranger may put into any argument of any root field. The fields and their arguments are taken
 * from the running graph, so that a new one is tried without being named here.
 */

/** What no text of the graph can hold, by what the argument is. */
const UNBEARABLE: Record<string, unknown[]> = {
  ID: [
    '',
    '\u0000',
    'gid://tieout/Project/a\u0000b',
    'a\u001bb',
    'line\nbreak',
    '\ud800',
    'x'.repeat(501),
  ],
  String: ['\u0000', 'SC\u00002001', 'a\u0007b', '\udfff', 'x'.repeat(5_001)],
  DateTime: [
    '\u0000',
    'yesterday',
    '',
    '9'.repeat(500),
    '2026-13-45T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '2026-10-31',
    '2026-10-31T00:00:00',
    '2026-02-29T00:00:00Z',
    '2026-06-31T12:00:00+02:00',
    '2026-10-31T24:00:00Z',
    '2026-10-31T00:00:00+23:00',
    '2026-10-31T00:00:00-16:00',
    '2026-01-01 (x)',
    'Sat Oct 31 2026',
    7,
    { a: 1 },
  ],
  Date: ['\u0000', '9'.repeat(500), 20_261_031, ['2026-10-31']],
  Decimal: ['\u0000', '9'.repeat(500), 1.5],
}

/** What may be asked and names nothing: it is refused, or answered with nothing. */
const ODD: Record<string, unknown[]> = {
  ID: [
    'abc',
    'gid://',
    'gid://nobody/Project/1',
    'gid://tieout/Nothing/1',
    'gid://tieout/Operation/1',
    'gid://tieout/__proto__/1',
    'gid://tieout/Project/%',
    'gid://tieout/Commitment/%00',
    'gid://tieout/Commitment/%ED%A0%80',
    "gid://tieout/Commitment/x'; drop table tieout.link; --",
    'gid://procore/Project/..%2F..%2Frest',
    'gid://procore/Vendor/99999999999999999999999',
    'gid://procore/WorkOrderContract/1',
    'gid://procore/PrimeContract/1/2/3',
    'gid://sage300/Job/%00',
    "gid://sage300/Job/'%20or%20''='",
    `gid://sage300/Vendor/${'V'.repeat(400)}`,
    'gid://sage300/Commitment/',
    'gid://sage300/Commitment/%E2%80%99',
    'gid://sage300/Account/a/b/c',
  ],
  String: ["'; drop table tieout.link; --", '%', '\\', '\u2019', 'x'.repeat(5_000), '', '-', '\n'],
  DateTime: [
    '1900-01-01T00:00:00Z',
    '2999-12-31T00:00:00+15:59',
    '2024-02-29T23:59:59.123456789-15:59',
  ],
  Date: ['0000-00-00', '0000-01-01', '0001-01-01', '2026-02-29', "1'", '9999-12-31', ''],
  Decimal: ['NaN', '1e400', ''],
}

const REFUSED = new Set(['BAD_USER_INPUT', 'QUERY_TOO_LARGE'])

interface Place {
  field: GraphQLField<unknown, unknown>
  isMutation: boolean
  /** The argument, then the fields below it. */
  path: string[]
  scalar: string
  isInList: boolean
}

describe('whatever a stranger puts into an argument', () => {
  let tieout: RunningSample
  let graph: GraphQLSchema
  let samples: Record<string, string>
  const logged: string[] = []
  const write = process.stderr.write.bind(process.stderr)

  before(async () => {
    setLogLevel('error')
    tieout = await runSample()
    graph = buildClientSchema(whole(await tieout.ask(getIntrospectionQuery())))
    const { projects } = whole(
      await tieout.ask(
        '{ projects(first: 1, filter: { verdicts: [AGREES, DIFFERS] }) { nodes { id procore { id } sage { id } } } }',
      ),
    )
    const [{ id, procore, sage }] = projects.nodes
    samples = { tieout: id, procore: procore.id, sage: sage.id }
    process.stderr.write = ((text: string) => logged.push(String(text)) > 0) as typeof write
  })
  after(async () => {
    process.stderr.write = write
    await tieout[Symbol.asyncDispose]()
  })

  it('is refused by name when no text can hold it, in every argument of every field', async () => {
    const failures: string[] = []
    for (const place of placesOf(graph)) {
      for (const value of UNBEARABLE[place.scalar] ?? []) {
        const answer = await send(place, value)
        const problem = refusalProblem(place, answer)
        if (problem) failures.push(`${nameOf(place)} ${shown(value)}: ${problem}`)
      }
    }
    assert.deepEqual(failures, [])
    assert.deepEqual(defects(), [])
  })

  it('is refused or finds nothing when it is odd, and is never a defect', async () => {
    const failures: string[] = []
    for (const place of placesOf(graph)) {
      for (const value of ODD[place.scalar] ?? []) {
        const { errors } = await send(place, value)
        for (const { message, path, extensions } of errors) {
          const isMine = path === undefined || path[0] === 'it'
          if (isMine && /NOT_FOUND$/.test(extensions.code)) continue
          if (isMine && REFUSED.has(extensions.code)) continue
          failures.push(`${nameOf(place)} ${shown(value)}: ${extensions.code} ${message}`)
        }
      }
    }
    assert.deepEqual(failures, [])
    assert.deepEqual(defects(), [])
  })

  it('is refused as a number that is out of range', async () => {
    const failures: string[] = []
    for (const { field } of lists()) {
      for (const first of [0, -1, 1001, 2 ** 31 - 1, 2 ** 31, 1.5]) {
        const { errors } = await ask(field, { first }, 'totalCount')
        const codes = errors.map(({ extensions }) => extensions.code)
        if (codes.length === 0 || !codes.every(code => REFUSED.has(code))) {
          failures.push(`${field.name} ${first}: ${codes.join()}`)
        }
      }
    }
    assert.deepEqual(failures, [])
    assert.deepEqual(defects(), [])
  })

  it('is refused as a cursor of another list, of another filter, or of none', async () => {
    const cursors = new Map<string, string>()
    for (const { field } of lists()) {
      const answer = await ask(field, { first: 1 }, 'pageInfo { endCursor }')
      const cursor = answer.data?.it?.pageInfo.endCursor
      if (cursor) cursors.set(field.name, cursor)
    }
    // A list that is empty in the sample has no cursor; most are not.
    assert.ok(cursors.size > lists().length / 2, `${cursors.size} of ${lists().length} lists`)
    const failures: string[] = []
    for (const { field } of lists()) {
      const own = cursors.get(field.name)
      for (const [name, cursor] of cursors) {
        const { errors } = await ask(field, { first: 1, after: cursor }, 'totalCount')
        const message = errors[0]?.message ?? ''
        if (name === field.name ? message !== '' : !/^after: this cursor belongs/.test(message)) {
          failures.push(`${field.name} with the cursor of ${name}: ${message}`)
        }
      }
      for (const forged of [...FORGED, ...(own ? resealed(own) : [])]) {
        const { errors } = await ask(field, { first: 1, after: forged }, 'totalCount')
        for (const { extensions } of errors) {
          const [argument] = (extensions as { field?: string[] }).field ?? []
          if (extensions.code === 'BAD_USER_INPUT' && argument === 'after') continue
          failures.push(`${field.name} ${shown(forged)}: ${extensions.code}`)
        }
        if (FORGED.includes(forged) && errors.length === 0) {
          failures.push(`${field.name} ${shown(forged)} is taken`)
        }
      }
    }
    assert.deepEqual(failures, [])
    const filtered = async (filter: string, after?: string) =>
      tieout.ask(
        `query ($after: String) { commitments(first: 1, after: $after, filter: ${filter}) { pageInfo { endCursor } } }`,
        { after },
      )
    const { endCursor } = whole(await filtered('{ verdicts: [DIFFERS, AGREES] }')).commitments
      .pageInfo
    whole(await filtered('{ verdicts: [AGREES, DIFFERS], number: null }', endCursor))
    const { errors } = await filtered('{ verdicts: [AGREES] }', endCursor)
    assert.match(errors[0]?.message ?? '', /another list, or to this one with other arguments/)
    assert.deepEqual(defects(), [])
  })

  it('is refused as a cursor of the same list of another record', async () => {
    const page = `query ($number: String!, $after: String) { project(number: $number) {
      commitments(first: 1, after: $after) { pageInfo { endCursor } } } }`
    const { projects } = whole(
      await tieout.ask('{ projects { nodes { number commitmentCount } } }'),
    )
    const [one, other] = projects.nodes.filter(
      (project: { commitmentCount: number }) => project.commitmentCount > 1,
    )
    const { endCursor } = whole(await tieout.ask(page, { number: one.number })).project.commitments
      .pageInfo
    whole(await tieout.ask(page, { number: one.number, after: endCursor }))
    const { errors } = await tieout.ask(page, { number: other.number, after: endCursor })
    assert.match(errors[0]?.message ?? '', /^after: this cursor belongs to another list/)
  })

  it('is refused as a cursor of another list in every list of a record, as forged as it may be', async () => {
    const failures: string[] = []
    let tried = 0
    const { endCursor } = whole(
      await tieout.ask('{ findings(first: 1) { pageInfo { endCursor } } }'),
    ).findings.pageInfo
    for (const { field } of lists()) {
      const page = getNamedType(field.type)
      const nodes = isObjectType(page) ? page.getFields()['nodes'] : undefined
      const record = nodes && getNamedType(nodes.type)
      if (!isObjectType(record)) continue
      const inner = Object.values(record.getFields()).filter(({ args }) =>
        args.some(({ name }) => name === 'after'),
      )
      for (const { name } of inner) {
        for (const after of [...FORGED, endCursor, '\u0000', 'x'.repeat(5_000)]) {
          const { data, errors } = await ask(
            field,
            { first: 1 },
            `nodes { within: ${name}(first: 1, after: ${JSON.stringify(after)}) { totalCount } }`,
          )
          if (data?.it?.nodes.length === 0) continue
          tried += 1
          for (const { extensions } of errors) {
            const [argument] = (extensions as { field?: string[] }).field ?? []
            if (extensions.code === 'BAD_USER_INPUT' && argument === 'after') continue
            failures.push(`${field.name}.${name} ${shown(after)}: ${extensions.code}`)
          }
          if (errors.length === 0) failures.push(`${field.name}.${name} ${shown(after)} is taken`)
        }
      }
    }
    assert.ok(tried > 20, `${tried} tried`)
    assert.deepEqual(failures, [])
    assert.deepEqual(defects(), [])
  })

  it('hides nothing that was asked beside it', async () => {
    const { data, errors } = await tieout.ask(
      `query ($id: ID!) {
        a: commitment(id: $id) { number } b: commitment(number: "SC-2001") { number }
        c: node(id: $id) { id } d: finding(id: $id) { code } e: operation(id: $id) { state }
        f: project(id: $id) { number } g: procoreProject(id: $id) { id } h: sageJob(id: $id) { id }
      }`,
      { id: 'gid://tieout/Commitment/%' },
    )
    assert.deepEqual(
      [data.a, data.b, data.c, data.d, data.e, data.f, data.g, data.h],
      [null, { number: 'SC-2001' }, null, null, null, null, null, null],
    )
    assert.deepEqual(
      errors.map(({ path, extensions }) => [path?.join(), extensions.code]).toSorted(),
      ['a', 'c', 'd', 'e', 'f', 'g', 'h'].map(name => [name, 'BAD_USER_INPUT']),
    )
  })

  it('does not hide what another mutation of the document has done', async () => {
    const { commitment } = whole(
      await tieout.ask('{ commitment(number: "SC-2003") { id procore { id } sage { id } } }'),
    )
    const { data, errors } = await tieout.ask(
      `mutation ($bad: CommitmentLinkInput!, $good: CommitmentUnlinkInput!, $last: VendorLinkInput!) {
        bad: commitmentLink(input: $bad) { commitment { id } userErrors { code field retryable } }
        good: commitmentUnlink(input: $good) { commitments { number } userErrors { code } }
        last: vendorLink(input: $last) { vendor { id } userErrors { code field retryable } }
      }`,
      {
        bad: {
          idempotencyKey: 'bad',
          procoreCommitmentId: 'nonsense',
          sageCommitmentId: commitment.sage.id,
        },
        good: { idempotencyKey: 'good', commitmentId: commitment.id },
        last: {
          idempotencyKey: 'last',
          procoreVendorId: 'gid://procore/Vendor/1',
          sageVendorId: '\u0000',
        },
      },
    )
    assert.deepEqual(errors, [])
    const refused = (field: string) => [
      { code: 'INVALID', field: ['input', field], retryable: 'NO' },
    ]
    assert.deepEqual(data.bad, { commitment: null, userErrors: refused('procoreCommitmentId') })
    assert.deepEqual(data.good.userErrors, [])
    assert.equal(data.good.commitments.length, 2)
    assert.deepEqual(data.last, { vendor: null, userErrors: refused('sageVendorId') })
  })

  function lists(): { field: GraphQLField<unknown, unknown> }[] {
    return Object.values(graph.getQueryType()?.getFields() ?? {})
      .filter(field => field.args.some(arg => arg.name === 'after'))
      .map(field => ({ field }))
  }

  function send({ field, isMutation, path, isInList }: Place, value: unknown): Promise<Answer> {
    const [argument = '', ...below] = path
    const hostile = isInList ? [value] : value
    const arg = field.args.find(({ name }) => name === argument)
    const args =
      below.length === 0 || !arg
        ? { [argument]: hostile }
        : { [argument]: withValue(arg.type, below, hostile) }
    const selection = isMutation ? 'userErrors { code field }' : undefined
    return ask(field, args, selection, isMutation ? 'mutation' : 'query')
  }

  /** One field with these arguments; the other arguments that it needs are well-formed. */
  function ask(
    field: GraphQLField<unknown, unknown>,
    args: Record<string, unknown>,
    selection = isCompositeType(getNamedType(field.type)) ? '__typename' : '',
    operation = 'query',
  ): Promise<Answer> {
    const given: Record<string, unknown> = { ...args }
    for (const { name, type, defaultValue } of field.args) {
      if (isNonNullType(type) && defaultValue === undefined) {
        given[name] ??= sampleOf(type, field.name)
      }
    }
    const taken = field.args.filter(({ name }) => name in given)
    const variables = taken.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const passed = taken.map(({ name }) => `${name}: $${name}`).join(', ')
    const query = `${operation}${variables ? ` (${variables})` : ''} {
      it: ${field.name}${passed ? `(${passed})` : ''} ${selection ? `{ ${selection} }` : ''} }`
    return tieout.ask(query, given)
  }

  function withValue(
    type: GraphQLInputType,
    [name = '', ...below]: string[],
    value: unknown,
  ): unknown {
    const inner = getNamedType(type)
    assert.ok(isInputObjectType(inner))
    const sample = sampleOf(inner, '') as Record<string, unknown>
    const field = inner.getFields()[name]
    assert.ok(field)
    return {
      ...sample,
      [name]: below.length === 0 ? value : withValue(field.type, below, value),
    }
  }

  let keyCount = 0

  /** Something well-formed of the type, with what it must have and no more. */
  function sampleOf(type: GraphQLInputType, name: string): unknown {
    const inner = getNullableType(type)
    if (isListType(inner)) return [sampleOf(inner.ofType, name)]
    if (isInputObjectType(inner)) {
      return Object.fromEntries(
        Object.values(inner.getFields())
          .filter(field => isNonNullType(field.type) && field.defaultValue === undefined)
          .map(field => [field.name, sampleOf(field.type, `${inner.name}.${field.name}`)]),
      )
    }
    if (/idempotencyKey$/.test(name)) return `key-${++keyCount}`
    if (isEnumType(inner)) return inner.getValues()[0]?.name
    if (inner.name !== 'ID')
      return { Int: 1, Boolean: false, DateTime: '2026-01-01T00:00:00Z' }[inner.name] ?? '1'
    const system = /procore/i.test(name) ? 'procore' : /sage|job/i.test(name) ? 'sage' : 'tieout'
    return samples[system]
  }

  /** What the log has called a defect since the last look. */
  function defects(): string[] {
    return logged.splice(0).filter(line => /"event":"request\.failed"|"level":"error"/.test(line))
  }
})

const FORGED = [
  '',
  '\u0000',
  '???',
  'x'.repeat(4_001),
  Buffer.from('after:24').toString('base64url'),
  Buffer.from('0123456789ab:["1","2"]').toString('base64url'),
]

/** Cursors with the right seal and another key, as somebody makes them who has read the code. */
function resealed(cursor: string): string[] {
  const seal = Buffer.from(cursor, 'base64url').toString().slice(0, 13)
  return [
    '',
    '\u0000',
    '[]',
    '{}',
    '[1,2]',
    '["\\u0000","\\u0000"]',
    '["x"]',
    '[null,null,null]',
    '["99999999999","1e9999","x"]',
    '["9223372036854775808"]',
    'nobody\u0000\u0000',
  ].map(key => Buffer.from(`${seal}${key}`).toString('base64url'))
}

/** Every text in every argument of every root field. */
function placesOf(graph: GraphQLSchema): Place[] {
  return [graph.getQueryType(), graph.getMutationType()].flatMap(root =>
    Object.values(root?.getFields() ?? {}).flatMap(field =>
      field.args
        // Cursors have a test of their own.
        .filter(arg => arg.name !== 'after' && arg.name !== 'before')
        .flatMap(arg =>
          leavesOf(arg.type, [arg.name]).map(leaf => ({
            ...leaf,
            field,
            isMutation: root === graph.getMutationType(),
          })),
        ),
    ),
  )
}

function leavesOf(
  type: GraphQLInputType,
  path: string[],
  isInList = false,
): Pick<Place, 'path' | 'scalar' | 'isInList'>[] {
  const inner = getNullableType(type)
  if (isListType(inner)) return leavesOf(inner.ofType, path, true)
  if (isInputObjectType(inner)) {
    return Object.values(inner.getFields()).flatMap(field =>
      leavesOf(field.type, [...path, field.name]),
    )
  }
  return isScalarType(inner) && inner.name in UNBEARABLE
    ? [{ path, scalar: inner.name, isInList }]
    : []
}

/** Why the answer is not a refusal that names the argument; undefined when it is one. */
function refusalProblem({ isMutation, path }: Place, { data, errors }: Answer): string | undefined {
  if (isMutation && errors.length === 0) {
    const [refusal] = data.it.userErrors
    if (refusal?.code !== 'INVALID') return `userErrors ${JSON.stringify(data.it.userErrors)}`
    // The place in a list of inputs is named too.
    const named = refusal.field.filter((part: string) => !/^\d+$/.test(part))
    return named.join() === path.join() ? undefined : `names ${refusal.field}`
  }
  const [error] = errors
  if (!error) return 'is taken'
  if (error.extensions.code !== 'BAD_USER_INPUT') return `${error.extensions.code} ${error.message}`
  const { field } = error.extensions as { field?: string[] }
  return field?.join() === path.join() ? undefined : `names ${field}`
}

function nameOf({ field, path }: Place): string {
  return `${field.name}(${path.join('.')})`
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60)
}
