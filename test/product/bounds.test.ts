import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { sum } from '#lib/decimal'
import { readMarks } from '../../gateway/engine/bounds.ts'
import { type ApiKeys, openKeys } from '../../gateway/front/keys.ts'
import { exportNames } from '../../subgraphs/reconcile/index.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/**
 * Everything is derived from the contract: a field that is new is asked for here without being named, and is
 * refused unless it is marked as open.
 */
const textOf = (name: string) =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')
const graph = buildSchema(textOf('api'), { assumeValidSDL: true })
const openTo = readMarks(parse(textOf('supergraph')))
const roots = Object.values(graph.getQueryType()?.getFields() ?? {})

type To = 'vendor' | 'project' | 'owner'
type Field = GraphQLField<unknown, unknown>

describe('a key that is bound', () => {
  let tieout: RunningSample
  let keys: ApiKeys
  const tokens: Record<string, string> = {}
  let world: Seen[]
  let vendor: { id: string; name: string }
  let project: { id: string; number: string; procore: { id: string } }
  let elsewhere: typeof project

  before(async () => {
    tieout = await runSample()
    keys = await openKeys(String(tieout.store.options.connectionString))
    world = await everyCommitment()
    const named = world
      .filter(one => one.vendor && one.procore?.vendor && one.sage?.vendor)
      .toSorted((a, b) => b.changeOrders.length - a.changeOrders.length)
    vendor = named[0]?.vendor ?? assert.fail('no vendor has a commitment in both systems')
    ;[project, elsewhere] = await twoProjects()
    const make = async (name: string, bound: Parameters<ApiKeys['create']>[3]) => {
      tokens[name] = (await keys.create(name, ['read'], undefined, bound)).token
    }
    await make('vendor', { vendor: vendor.id })
    await make('project', { projects: [project.number] })
    await make('owner', { isOwner: true, projects: [project.number] })
    await make('both', { vendor: vendor.id, projects: [project.id] })
  })
  after(async () => {
    await keys?.close()
    await tieout?.[Symbol.asyncDispose]()
  })

  for (const to of ['vendor', 'project', 'owner'] as const) {
    it(`is refused by every field that is not known to be bound to ${to}`, async () => {
      const closed = roots.filter(root => !openTo('Query', root.name, false).includes(to))
      assert.ok(closed.length > 20)
      for (const root of closed) {
        const { errors, data } = await ask(`{ ${root.name}${dummies(root)} ${tiny(root)} }`, to)
        assert.equal(errors[0]?.extensions.code, 'FORBIDDEN', root.name)
        assert.equal(data, undefined)
      }
      for (const mutation of Object.values(graph.getMutationType()?.getFields() ?? {})) {
        const query = `mutation { ${mutation.name}${dummies(mutation)} { __typename } }`
        const { errors } = await ask(query, to)
        assert.ok(errors.length > 0, mutation.name)
        assert.ok(!errors.some(({ extensions }) => extensions.code === 'INTERNAL'), mutation.name)
      }
    })
  }

  it('sees of every list no more than what is its vendor’s, in rows and in counts', async () => {
    const own = world.filter(isOwn)
    const foreign = wordsOf(world.filter(one => !isOwn(one)))
    assert.ok(own.length > 0 && foreign.length > 20)
    for (const root of openLists('vendor')) {
      const list = await listed(root, 'vendor')
      const told = JSON.stringify(list)
      for (const word of foreign) assert.ok(!told.includes(`"${word}"`), `${root.name}: ${word}`)
      assert.equal(list.totalCount, list.nodes.length, root.name)
      assert.ok(list.totalCount > 0, `${root.name} is empty`)
    }
    const seen = await listed(rootOf('commitments'), 'vendor')
    assert.deepEqual(idsOf(seen), own.map(({ id }) => id).toSorted())
  })

  it('sees of every list no more than what is in its project', async () => {
    const inside = world.filter(one => one.project.id === project.id)
    const outside = world.filter(one => one.project.id !== project.id)
    const foreign = outside.flatMap(one => [one.id, one.procore?.id, one.sage?.id, one.project.id])
    for (const root of openLists('project')) {
      const list = await listed(root, 'project')
      const told = JSON.stringify(list)
      for (const word of foreign) {
        if (word !== undefined) assert.ok(!told.includes(`"${word}"`), `${root.name}: ${word}`)
      }
      assert.equal(list.totalCount, list.nodes.length, root.name)
    }
    const seen = await listed(rootOf('commitments'), 'project')
    assert.deepEqual(idsOf(seen), inside.map(({ id }) => id).toSorted())
    const both = await listed(rootOf('commitments'), 'both', ['vendor', 'project'])
    assert.deepEqual(
      idsOf(both),
      inside
        .filter(isOwn)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('is told by the totals of a list of nothing beyond its rows, and chooses by nothing beyond them', async () => {
    const measures = 'measures { measure procoreAmount sageAmount difference }'
    for (const to of ['vendor', 'project', 'both'] as const) {
      const { commitments, vendors } = whole(
        await ask(
          `{ commitments(first: 1000) { ${measures} nodes { verdict ${measures} } }
             vendors(first: 1000) { ${measures} } }`,
          to,
        ),
      )
      const due: Told[] = commitments.nodes.filter(({ verdict }: Told) => verdict !== 'NOT_DUE')
      assert.ok(due.length > 0)
      for (const [place, { sageAmount }] of commitments.measures.entries()) {
        assert.equal(sageAmount, sum(due.map(one => one.measures[place]?.sageAmount ?? '0')))
      }
      assert.deepEqual(vendors.measures, commitments.measures)
      for (const asked of [
        'filter: { minimumAmount: "1" }',
        'filter: { costCode: "03-3010" }',
        'order: AMOUNT',
      ]) {
        const { errors } = await ask(`{ vendors(${asked}) { totalCount } }`, to)
        assert.equal(errors[0]?.extensions.code, 'FORBIDDEN', asked)
      }
    }
    const { errors } = await ask(
      '{ invoices(filter: { minimumAgeDays: 1 }) { totalCount } }',
      'vendor',
    )
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
    whole(await ask('{ invoices(filter: { minimumAgeDays: 1 }) { totalCount } }', 'project'))
  })

  it('gets by its id, of Tieout or of either system, nothing of another vendor', async () => {
    const own = world.filter(isOwn)
    const other = world.filter(one => !isOwn(one))
    const idsIn = (some: Seen[]) =>
      some.flatMap(one => [
        ...[one.id, one.procore?.id, one.sage?.id],
        ...[...one.lines, ...one.changeOrders, ...one.invoices, ...one.findings].map(
          ({ id }) => id,
        ),
        ...[...one.changeOrders, ...one.invoices].flatMap(pair => [
          pair.procore?.id,
          pair.sage?.id,
        ]),
      ])
    const node = async (id: string) => {
      const asked = `query ($id: ID!) { node(id: $id) { __typename id } }`
      return whole(await tieout.ask(asked, { id }, tokens['vendor'])).node
    }
    const few = (ids: (string | undefined)[]) => [...byKind(ids.filter(id => id !== undefined))]
    for (const [kind, id] of few(idsIn(other))) assert.equal(await node(id), null, `${kind} ${id}`)
    for (const [kind, id] of few(idsIn(own))) {
      const found = await node(id)
      assert.equal(found?.id, kind.endsWith('/Finding') ? undefined : id, kind)
    }
    const { operations } = whole(await tieout.ask('{ operations(first: 1) { nodes { id } } }'))
    for (const { id } of operations.nodes) assert.equal(await node(id), null)
    const [foreign] = other
    for (const query of [
      `{ commitment(id: "${foreign?.id}") { id } }`,
      `{ commitment(number: "${foreign?.number}") { id } }`,
    ]) {
      assert.equal(whole(await ask(query, 'vendor')).commitment, null)
    }
    for (const filter of [`vendorId: "${foreign?.vendor?.id}"`, `number: "${foreign?.number}"`]) {
      const { commitments } = whole(
        await ask(`{ commitments(filter: { ${filter} }) { totalCount nodes { id } } }`, 'vendor'),
      )
      assert.deepEqual(commitments, { totalCount: 0, nodes: [] })
    }
  })

  it('is not told what was believed once, of which nobody is bound', async () => {
    for (const field of [
      'commitments(first: 1, knownAt: $at) { totalCount }',
      'commitment(number: "SC-2001", knownAt: $at) { id }',
    ]) {
      for (const token of ['vendor', 'project']) {
        const { errors } = await tieout.ask(
          `query ($at: DateTime!) { ${field} }`,
          { at: new Date().toISOString() },
          tokens[token],
        )
        assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
        assert.match(errors[0]?.message ?? '', /knownAt/)
      }
    }
    // Rows as of a day are told as they were, and a reading of today is nobody's but of who may refresh.
    for (const to of ['vendor', 'project'] as const) {
      for (const field of [
        'commitmentRows(asOf: "2026-08-31") { nodes { id } }',
        'commitment(number: "SC-2001", freshness: LIVE) { id }',
      ]) {
        const { errors } = await tieout.ask(`{ ${field} }`, {}, tokens[to])
        assert.equal(errors[0]?.extensions.code, 'FORBIDDEN', field)
      }
      const { status } = await get('/export/commitmentRows.ndjson?asOf=2026-08-31', to)
      assert.equal(status, 403)
    }
  })

  it('exports what it may list, and no row more', async () => {
    for (const to of ['vendor', 'project', 'owner'] as const) {
      for (const rows of exportNames) {
        const { status, text } = await get(`/export/${rows}.ndjson`, to)
        const isOpen = openTo('Query', rows, false).includes(to)
        assert.equal(status, isOpen ? 200 : 403, `${to} ${rows}`)
        if (!isOpen) continue
        const told = text
          .split('\n')
          .filter(Boolean)
          .map(line => JSON.parse(line))
        const ids = told.map(({ id }) => id)
        assert.deepEqual(ids.toSorted(), idsOf(await listed(rootOf(rows), to)), rows)
        const type = rowTypeOf(rows)
        const columns = Object.keys(type.getFields()).filter(name =>
          openTo(type.name, name, true).includes(to),
        )
        for (const row of told) assert.deepEqual(Object.keys(row).toSorted(), columns.toSorted())
        for (const format of ['csv', 'parquet']) {
          assert.equal((await get(`/export/${rows}.${format}`, to)).status, 200)
        }
        const { text: csv } = await get(`/export/${rows}.csv`, to)
        assert.deepEqual(csv.split('\r\n')[0]?.split(',').toSorted(), columns.toSorted())
      }
    }
  })

  it('is not told of a vendor how often anything was found, nor how much has changed in the company', async () => {
    const query = '{ commitmentRows { nodes { openFindingCount } } }'
    assert.equal((await ask(query, 'vendor')).errors[0]?.extensions.code, 'FORBIDDEN')
    whole(await ask(query, 'project'))
    const sinceOf = async (to: To) =>
      (await get('/export/commitmentRows.csv', to)).headers.get('x-changes-since')
    assert.equal(await sinceOf('vendor'), null)
    assert.ok(await sinceOf('project'))
  })

  it('of a vendor in a project is told of him what is open to both, so no sum of all his projects', async () => {
    const query = '{ vendors { nodes { name sage { name retainageHeldAmount } } } }'
    whole(await ask(query, 'vendor'))
    for (const to of ['both', 'project']) {
      const { errors, data } = await ask(query, to)
      assert.equal(data, undefined)
      assert.match(errors[0]?.message ?? '', /^SageVendor\.retainageHeldAmount is closed/)
      whole(
        await ask(
          '{ vendors { nodes { name sage { name } measures: commitments { measures { procoreAmount } } } } }',
          to,
        ),
      )
    }
  })

  it('reads the changes of its project, each as it saw it', async () => {
    const { changes } = whole(
      await ask('{ changes(first: 1000) { changes { kind recordKey before after } } }', 'project'),
    )
    assert.ok(changes.changes.length > 10)
    for (const { before, after } of changes.changes) {
      for (const row of [before, after]) if (row) assert.equal(row.projectKey, project.id)
    }
    const kept = new Set(changes.changes.map((one: { recordKey: string }) => one.recordKey))
    for (const id of idsOf(await listed(rootOf('commitmentRows'), 'project')))
      assert.ok(kept.has(id))
  })

  it('is told by a project’s own fields, and by the company’s, of nothing beyond, and reads no metrics', async () => {
    const total = 'measures { measure procoreAmount sageAmount difference absoluteAmount currency }'
    const counts = 'commitmentCount differingCommitmentCount openFindingCount'
    const told = whole(
      await ask(
        `{ projects { nodes { id commitments { totalCount } ${counts} ${total} } }
           company { projectCount ${counts} ${total} } }`,
        'project',
      ),
    )
    const [{ id, commitments, ...own }, ...others] = told.projects.nodes
    const count = world.filter(one => one.project.id === project.id).length
    assert.deepEqual([id, commitments, others], [project.id, { totalCount: count }, []])
    assert.deepEqual(told.company, { projectCount: 1, ...own })
    const inner = await ask('{ commitments { nodes { project { commitmentCount } } } }', 'vendor')
    assert.match(inner.errors[0]?.message ?? '', /^Project\.commitmentCount is closed/)
    for (const to of ['vendor', 'project', 'owner'] as const) {
      assert.equal((await get('/metrics', to)).status, 403)
    }
  })

  it('of an owner sees the prime contracts of his project and of no other', async () => {
    const query = `query ($id: ID!) { procorePrimeContracts(filter: { projectId: $id }) {
      nodes { number revisedAmount owner { name } } } }`
    const own = await tieout.ask(query, { id: project.procore.id }, tokens['owner'])
    assert.ok(whole(own).procorePrimeContracts.nodes.length > 0)
    const other = await tieout.ask(query, { id: elsewhere.procore.id }, tokens['owner'])
    assert.equal(other.errors[0]?.extensions.code, 'FORBIDDEN')
    assert.equal(other.data, undefined)
  })

  it('of an owner sees on every field that is open to him what is billed in his project, however he asks', async () => {
    const open = roots.filter(root => openTo('Query', root.name, false).includes('owner'))
    assert.ok(open.length > 3)
    for (const root of open) {
      const list = getNamedType(root.type)
      const node = isObjectType(list) && getNamedType(list.getFields()['nodes']?.type)
      assert.ok(isObjectType(node))
      const asked = (id: string, selected = selectionOf(node, ['owner'], 3), first = 10) =>
        `${root.name}(first: ${first}, filter: { projectId: "${id}" }) { totalCount nodes ${selected} }`
      const listedOf = async (id: string, to?: string): Promise<List> =>
        whole(await tieout.ask(`{ list: ${asked(id, '{ id }', 100)} }`, {}, to && tokens[to])).list
      const every = await listedOf(project.procore.id)
      assert.deepEqual(await listedOf(project.procore.id, 'owner'), every, root.name)
      assert.ok(every.totalCount > 0, `${root.name} is empty`)
      const told = JSON.stringify(whole(await ask(`{ ${asked(project.procore.id)} }`, 'owner')))
      const others = idsOf(await listedOf(elsewhere.procore.id))
      for (const word of [...wordsOf(world), ...others]) {
        assert.ok(!told.includes(`"${word}"`), `${root.name}: ${word}`)
      }
      const other = asked(elsewhere.procore.id)
      const scope = `{ projectId: "${elsewhere.procore.id}" }`
      for (const query of [
        `{ ${asked(project.procore.id)} other: ${other} }`,
        `{ ...F } fragment F on Query { ${other} }`,
        `query ($is: Boolean = true) { ... @include(if: $is) { ${other} } }`,
        `query ($of: ProcoreProjectScope! = ${scope}) { ${root.name}(filter: $of) { totalCount } }`,
        `query ($id: ID = "${elsewhere.procore.id}") { ${root.name}(filter: { projectId: $id }) { totalCount } }`,
      ]) {
        const { errors, data } = await ask(query, 'owner')
        assert.equal(errors[0]?.extensions.code, 'FORBIDDEN', query)
        assert.equal(data, undefined)
      }
    }
  })

  it('of an owner is told of another project what he is told of none', async () => {
    const told = async (id: string) => {
      const { errors } = await ask(
        `{ procorePrimeContracts(filter: { projectId: "${id}" }) { totalCount } }`,
        'owner',
      )
      return errors.map(({ message, extensions }) => ({ message, code: extensions.code }))
    }
    const none = elsewhere.procore.id.replace(/[^/]+$/, id => id.replace(/\d/g, '7'))
    assert.deepEqual(await told(elsewhere.procore.id), await told(none))
  })

  it('is offered by MCP only what it may run', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const headers = { authorization: `Bearer ${tokens['vendor']}` }
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${tieout.url}/mcp`), { requestInit: { headers } }),
    )
    const { tools } = await client.listTools()
    await client.close()
    const names = tools.map(({ name }) => name)
    assert.ok(!names.includes('OpenFindings'), names.join())
  })

  it('is told by a stream of the findings of its project, and of no others', async () => {
    const { rows } = await tieout.store.query<{ id: string; project_key: string }>(
      `select id, project_key from tieout.flat_change where kind = 'FINDING' order by position`,
    )
    const last = rows.findLast(row => row.project_key === project.id)
    assert.ok(last && rows.findIndex(row => row.project_key !== project.id) < rows.indexOf(last))
    const query = 'subscription { findingChanged { id project { id } } }'
    const told: { id: string; project: { id: string } }[] = []
    for await (const { data } of streamed(query, 'project')) {
      told.push(data.findingChanged)
      if (data.findingChanged.id === last.id) break
    }
    assert.deepEqual([...new Set(told.map(one => one.project.id))], [project.id])
    for (const to of ['vendor', 'owner'] as const) {
      assert.equal((await openStream(query, to)).status, 403)
    }
  })

  it('does not see what one system says is another vendor’s', async () => {
    const { rows } = await tieout.store.query<{ id: string; invoice_id: string; key: string }>(
      `select pair.id, invoice.id as invoice_id, invoice.books_key as key
       from tieout.commitment_pair as pair
       join tieout.invoice_pair as invoice on invoice.commitment_pair_id = pair.id
       where pair.vendor_pair_id = $1 and pair.field_id is not null and invoice.books_id is not null`,
      [vendor.id],
    )
    const [some] = rows
    assert.ok(some)
    const other = `(select vendor_id from tieout.contract where side = 'BOOKS' and vendor_id <> (
      select books_id from tieout.vendor_pair where id = $1) limit 1)`
    const sees = async (list: string) => idsOf(await listed(rootOf(list), 'vendor'))
    assert.ok((await sees('invoices')).includes(some.invoice_id))
    await tieout.store.query(
      `update tieout.invoice_document set vendor_id = ${other} where side = 'BOOKS' and key = $2`,
      [vendor.id, some.key],
    )
    assert.ok(!(await sees('invoices')).includes(some.invoice_id))
    assert.ok(!(await sees('invoiceRows')).includes(some.invoice_id))
    const query = `{ commitment(id: "${some.id}") { invoices { id } } }`
    const { commitment } = whole(await ask(query, 'vendor'))
    assert.ok(!JSON.stringify(commitment).includes(some.invoice_id))
    await tieout.store.query(
      `update tieout.contract set vendor_id = ${other} where side = 'BOOKS' and id = (
         select books_id from tieout.commitment_pair where id = $2)`,
      [vendor.id, some.id],
    )
    assert.ok(!(await sees('commitments')).includes(some.id))
    assert.equal(whole(await ask(query, 'vendor')).commitment, null)
  })

  function ask(query: string, to: string) {
    return tieout.ask(query, {}, tokens[to])
  }

  /** Everything that was ever told. */
  async function openStream(query: string, to: To) {
    return await fetch(`${tieout.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokens[to]}`,
        'last-event-id': '0',
      },
      body: JSON.stringify({ query }),
    })
  }

  async function* streamed(query: string, to: To) {
    const { body } = await openStream(query, to)
    let text = ''
    for await (const part of body ?? assert.fail('no stream')) {
      const messages = (text + Buffer.from(part).toString()).split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        const data = /^data: (.+)$/m.exec(message)?.[1]
        if (data) yield JSON.parse(data)
      }
    }
  }

  async function get(path: string, to: To) {
    const headers = { authorization: `Bearer ${tokens[to]}` }
    const response = await fetch(tieout.url + path, { headers })
    const { status, headers: told } = response
    return { status, headers: told, text: await response.text() }
  }

  async function listed(root: Field, token: string, parts = [token as To]): Promise<List> {
    const list = getNamedType(root.type)
    assert.ok(isObjectType(list))
    const node = getNamedType(list.getFields()['nodes']?.type)
    assert.ok(isObjectType(node))
    const found: List = { nodes: [], totalCount: 0 }
    let after: string | null = null
    do {
      const page: Page = whole(
        await tieout.ask(
          `query ($after: String) { list: ${root.name}(first: 100, after: $after) {
            totalCount pageInfo { hasNextPage endCursor } nodes ${selectionOf(node, parts, 2)} } }`,
          { after },
          tokens[token],
        ),
      ).list
      found.nodes.push(...page.nodes)
      found.totalCount = page.totalCount
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    return found
  }

  function isOwn({ vendor: pair, procore, sage }: Seen): boolean {
    const isOf = (side: Seen['procore']) => side == null || side.vendor?.name === vendor.name
    return pair?.id === vendor.id && isOf(procore) && (sage == null || sage.vendor !== null)
  }

  async function everyCommitment(): Promise<Seen[]> {
    const found: Seen[] = []
    let after: string | null = null
    do {
      const { commitments } = whole(
        await tieout.ask(
          `query ($after: String) { commitments(first: 100, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes { id number title project { id } vendor { id name }
              procore { id vendor { id name } } sage { id vendor { id name } }
              lines { id } findings { id }
              changeOrders { id procore { id } sage { id } }
              invoices { id procore { id } sage { id } } } } }`,
          { after },
        ),
      )
      found.push(...commitments.nodes)
      after = commitments.pageInfo.hasNextPage ? commitments.pageInfo.endCursor : null
    } while (after !== null)
    return found
  }

  async function twoProjects(): Promise<[typeof project, typeof project]> {
    const { projects } = whole(
      await tieout.ask('{ projects { nodes { id number procore { id } commitmentCount } } }'),
    )
    const [first, second] = projects.nodes
      .filter((one: { procore: unknown }) => one.procore !== null)
      .toSorted((a: Counted, b: Counted) => b.commitmentCount - a.commitmentCount)
    return [first, second]
  }
})

interface Counted {
  commitmentCount: number
}

interface Seen {
  id: string
  number: string
  title: string | null
  project: { id: string }
  vendor: { id: string; name: string } | null
  procore: { id: string; vendor: { id: string; name: string } | null } | null
  sage: { id: string; vendor: { id: string; name: string } | null } | null
  lines: { id: string }[]
  findings: { id: string }[]
  changeOrders: Pair[]
  invoices: Pair[]
}

interface Told {
  verdict: string
  measures: { sageAmount: string | null }[]
}

interface Pair {
  id: string
  procore: { id: string } | null
  sage: { id: string } | null
}

interface List {
  nodes: { id: string }[]
  totalCount: number
}

interface Page extends List {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

function rootOf(name: string): Field {
  return roots.find(root => root.name === name) ?? assert.fail(name)
}

/** Those that need no argument. */
function openLists(to: To): Field[] {
  return roots.filter(
    root =>
      openTo('Query', root.name, false).includes(to) &&
      /Connection$/.test(getNamedType(root.type).name) &&
      root.args.every(
        ({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined,
      ),
  )
}

/** All that is open, as deep as asked. */
function selectionOf(type: GraphQLObjectType, parts: readonly To[], depth: number): string {
  const fields = Object.values(type.getFields()).flatMap(field => {
    const named = getNamedType(field.type)
    const isPlain = isLeafType(named)
    const open = openTo(type.name, field.name, isPlain)
    if (!parts.every(part => open.includes(part)) || field.name === 'raw') return []
    if (isPlain) return [field.name]
    if (depth === 0 || !isObjectType(named) || /Connection$/.test(named.name)) return []
    return [`${field.name} ${selectionOf(named, parts, depth - 1)}`]
  })
  return `{ __typename ${fields.join(' ')} }`
}

function tiny(field: Field): string {
  return isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
}

function rowTypeOf(rows: string): GraphQLObjectType {
  const type = graph.getType(`${rows[0]?.toUpperCase()}${rows.slice(1, -1)}`)
  assert.ok(isObjectType(type))
  return type
}

/** Something for every argument that is needed, of the kind that is needed. */
function dummies(field: Field): string {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  )
  if (needed.length === 0) return ''
  return `(${needed.map(({ name, type }) => `${name}: ${dummyOf(String(getNamedType(type)))}`).join(', ')})`
}

function dummyOf(type: string): string {
  const known = graph.getType(type)
  if (known && 'getFields' in known) {
    const fields = Object.values(known.getFields()).filter(
      field =>
        isNonNullType(field.type) && !('defaultValue' in field && field.defaultValue !== undefined),
    )
    return `{ ${fields.map(field => `${field.name}: ${dummyOf(String(getNamedType(field.type)))}`).join(', ')} }`
  }
  if (known && 'getValues' in known) return known.getValues()[0]?.name ?? ''
  if (type === 'Int' || type === 'Float') return '1'
  if (type === 'Boolean') return 'true'
  return type === 'Date' ? '"2026-10-31"' : '"1"'
}

function wordsOf(some: Seen[]): string[] {
  const words = some.flatMap(one => [one.id, one.procore?.id, one.sage?.id])
  return [...new Set(words.filter(word => word !== undefined))]
}

function idsOf({ nodes }: List): string[] {
  return nodes.map(({ id }) => id).toSorted()
}

/** A few of each kind of record. */
function byKind(ids: string[]): [string, string][] {
  const kinds = Map.groupBy(ids, id => id.split('/').slice(0, 4).join('/'))
  return [...kinds].flatMap(([kind, some]) =>
    some.slice(0, 3).map(id => [kind, id] as [string, string]),
  )
}
