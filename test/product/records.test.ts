import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { Kind, parse } from 'graphql'
import { overridesIn } from '#gateway/engine/overrides'
import { describePlan } from '#gateway/engine/plan'
import { createPlanner } from '#gateway/engine/planner'
import { contractOf } from '#lib/subgraph'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'
import { whole } from '../harness/tieout.ts'

/** The lists of one system: live below a parent that is named, and out of the store without one. */
describe('a list of one system', () => {
  let sample: AskedSample
  before(async () => {
    sample = await askSample()
  })
  after(() => sample?.[Symbol.asyncDispose]())

  const ask = async (source: string, variables?: Record<string, unknown>) =>
    whole(await sample.ask(source, variables))

  async function every(list: string, fields: string, filter: object | null): Promise<Row[]> {
    const scope = list.startsWith('procore') ? 'ProcoreProjectScope' : 'SageJobScope'
    const rows: Row[] = []
    let after: string | null = null
    do {
      const answer = await ask(
        `query ($after: String, $filter: ${scope}) { list: ${list}(first: 400, after: $after, filter: $filter) {
          totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { after, filter },
      )
      rows.push(...answer.list.nodes)
      after = answer.list.pageInfo.hasNextPage ? answer.list.pageInfo.endCursor : null
      if (after === null) assert.equal(answer.list.totalCount, rows.length, list)
    } while (after !== null)
    return rows
  }

  const parentsOf = async (list: string): Promise<object[]> => {
    const parents = list.startsWith('procore') ? 'procoreProjects' : 'sageJobs'
    const answer = await ask(`{ parents: ${parents}(first: 1000) { nodes { id } } }`)
    return answer.parents.nodes.map(({ id }: Row) => ({ [parentOf(list)]: id }))
  }

  it('has without a parent what it has below each, and says of every record what its system says', async () => {
    for (const { list, fields } of LISTS) {
      const stored = await every(list, ['id', ...fields].join(' '), null)
      const ids = stored.map(({ id }) => id)
      assert.deepEqual(ids, ids.toSorted(), list)
      for (const { fetchedAt } of stored) assert.ok(Date.parse(String(fetchedAt)) <= Date.now())
      const live: Row[] = []
      for (const parent of await parentsOf(list)) {
        live.push(...(await every(list, ['id', ...fields].join(' '), parent)))
      }
      assert.ok(live.length > 20, list)
      const byId = (rows: Row[]) =>
        new Map(rows.map(({ fetchedAt: _, ...row }) => [row.id, row] as const))
      const [told, expected] = [byId(stored), byId(live)]
      assert.deepEqual([...told.keys()].toSorted(), [...expected.keys()].toSorted(), list)
      for (const [id, row] of told) assert.deepEqual(row, expected.get(id), `${list} ${id}`)
    }
  })

  it('has without a parent what may have changed since a moment, and all of it since the beginning', async () => {
    const { now } = (await sample.store.query('select now() as now')).rows[0]
    for (const { list } of LISTS) {
      const count = async (filter: object | null) => (await every(list, 'id', filter)).length
      assert.equal(await count({ updatedAfter: '2000-01-01T00:00:00Z' }), await count(null), list)
      assert.equal(await count({ updatedAfter: now.toISOString() }), 0, list)
    }
  })

  it('costs neither system a call without a parent, for what the contract provides of it', async () => {
    const text = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')
    const plan = createPlanner(text)
    const overrides = overridesIn(parse(text))
    for (const { list, fields } of LISTS) {
      const selected = `{ id ${fields.join(' ')} }`
      const of = `{ totalCount nodes ${selected} edges { cursor node ${selected} } pageInfo { endCursor } }`
      for (const [query, asked] of [
        [`{ ${list} ${of} }`, 'reconcile'],
        [
          `{ ${list}(filter: { ${parentOf(list)}: "one" }) ${of} }`,
          list.startsWith('procore') ? 'procore' : 'sage300',
        ],
      ] as const) {
        const { node } = await plan(query, overrides.labelsOf(parse(query), {}))
        assert.equal(node && describePlan(node), asked, query)
      }
    }
  })

  it('that is read live alone says so, and is refused without its parent', async () => {
    for (const [list, parent] of [
      ['procoreDirectCosts', 'projectId'],
      ['sageExtras', 'jobId'],
    ]) {
      const { errors } = await sample.ask(`{ ${list}(filter: {}) { nodes { id } } }`)
      assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
      assert.match(errors[0]?.message ?? '', new RegExp(`^filter.${parent}: name the parent`))
    }
  })
})

/** What the contract says that the store answers: which lists, and what it provides of their records. */
const LISTS = contractOf('reconcile').definitions.flatMap(type => {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value !== 'Query') return []
  return (type.fields ?? []).flatMap(({ name, directives = [] }) => {
    const provides = directives.find(directive => directive.name.value === 'provides')
    const [given] = provides?.arguments ?? []
    if (given?.value.kind !== Kind.STRING) return []
    const [, fields = ''] = /^nodes \{ ([^}]+) \}/.exec(given.value.value) ?? []
    return [{ list: name.value, fields: fields.split(' ') }]
  })
})

function parentOf(list: string): string {
  return list.startsWith('procore') ? 'projectId' : 'jobId'
}

interface Row {
  id: string
  number: string | null
  fetchedAt?: string
}
