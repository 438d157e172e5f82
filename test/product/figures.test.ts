import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { subtract, sum } from '#lib/decimal'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** One figure told in several places of the graph is told alike, and leads to what it consists of. */
describe('the figures of pairs and findings', () => {
  let tieout: RunningSample
  before(async () => {
    tieout = await runSample()
  })
  after(() => tieout[Symbol.asyncDispose]())
  const ask = async (source: string, variables?: Record<string, unknown>) =>
    whole(await tieout.ask(source, variables))

  it('of a commitment are those of its comparison, and of a project those of its commitments', async () => {
    const { projects } = await ask(
      `{ projects(first: 20) { nodes { ${MEASURES} commitments(first: 400) { nodes {
        verdict comparison { field procore sage } ${MEASURES} } } } } }`,
    )
    let differing = 0
    for (const project of projects.nodes) {
      const due = project.commitments.nodes.filter(({ verdict }: Pair) => verdict !== 'NOT_DUE')
      for (const commitment of project.commitments.nodes) {
        const compared = FIGURES.map(field =>
          commitment.comparison.find((row: { field: string }) => row.field === field),
        )
        assert.deepEqual(
          commitment.measures.map((of: Measure) => [of.procoreAmount, of.sageAmount]),
          compared.map(({ procore, sage }) => [procore, sage]),
        )
        for (const { difference, absoluteAmount, isComplete } of commitment.measures) {
          assert.equal(difference === null, !isComplete)
          const least = difference?.replace('-', '') ?? '0'
          assert.ok(!subtract(absoluteAmount, least).startsWith('-'))
        }
      }
      for (const [place, total] of project.measures.entries()) {
        const parts: Measure[] = due.map(({ measures }: Pair) => measures[place])
        const added = (of: (typeof AMOUNTS)[number]) => sum(parts.map(part => part[of] ?? '0'))
        assert.equal(total.procoreAmount, added('procoreAmount'))
        assert.equal(total.sageAmount, added('sageAmount'))
        const isComplete = parts.every(part => part.isComplete)
        assert.equal(total.difference, isComplete ? added('difference') : null)
        assert.equal(total.absoluteAmount, added('absoluteAmount'))
        assert.equal(total.isComplete, isComplete)
        if (isComplete && total.difference !== '0.00') differing += 1
      }
    }
    assert.ok(differing > 3)
  })

  it('of the company are those of its projects', async () => {
    const counts = 'commitmentCount differingCommitmentCount openFindingCount'
    const { projects, company } = await ask(`{
      projects { nodes { ${counts} verdict ${MEASURES} } }
      company { projectCount unreadProjectCount ${counts} ${MEASURES} }
    }`)
    const { measures, projectCount, unreadProjectCount, ...counted } = company
    assert.deepEqual([projectCount, unreadProjectCount], [projects.nodes.length, 0])
    for (const [count, told] of Object.entries(counted)) {
      const each: number[] = projects.nodes.map((project: typeof counted) => project[count])
      assert.equal(
        told,
        each.reduce((all, one) => all + one),
      )
    }
    assert.deepEqual(
      measures.map(({ measure }: Measure) => measure),
      ['COMMITTED', 'INVOICED', 'RETAINAGE', 'PAID'],
    )
    for (const total of measures) {
      const parts: Measure[] = projects.nodes.flatMap((project: { measures: Measure[] }) =>
        project.measures.filter(({ measure }) => measure === total.measure),
      )
      assert.ok(parts.length > 3)
      for (const of of AMOUNTS) assert.equal(total[of], sum(parts.map(part => part[of] ?? '0')))
      assert.equal(
        total.isComplete,
        parts.every(({ isComplete }) => isComplete),
      )
    }
  })

  it('of a commitment are each named, with the rule that compares it, and none is a bare balance', async () => {
    const { commitments } = await ask(
      '{ commitments(first: 400) { nodes { comparison { field rule { id version } } } } }',
    )
    const named = new Set<string>()
    for (const { comparison } of commitments.nodes) {
      named.add(comparison.map(({ field }: { field: string }) => field).join(' '))
      for (const { field, rule } of comparison) assert.ok(rule.version, `${field} by ${rule.id}`)
    }
    assert.deepEqual([...named], [COMPARED.join(' ')])
  })

  it('of a list of findings divide it, and each value leads to as many as it says', async () => {
    const facet = '{ value findingCount }'
    const { findings } = await ask(
      `{ findings { totalCount facets { codes ${facet} severities ${facet} states ${facet}
         measures ${facet} assignees ${facet} projects ${facet} periods ${facet} } } }`,
    )
    const counted = (facets: Facet[]) =>
      facets.reduce((all, { findingCount }) => all + findingCount, 0)
    const { codes, severities, states, measures, assignees, projects, periods } = findings.facets
    // What is of the company is in no project.
    assert.equal(counted(projects), findings.totalCount - 1)
    for (const whole of [codes, severities, states]) {
      assert.equal(counted(whole), findings.totalCount)
    }
    assert.deepEqual(assignees, [])
    assert.ok(periods.length > 1 && measures.length > 1)
    const filters = { codes, severities, states, measures, projectIds: projects, period: periods }
    for (const [name, facets] of Object.entries(filters)) {
      for (const { value, findingCount } of facets) {
        const filter = { [name]: name === 'period' ? value : [value] }
        const found = await ask(
          'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }',
          { filter },
        )
        assert.equal(found.findings.totalCount, findingCount, `${name}: ${value}`)
      }
    }
    const { errors } = await tieout.ask(
      '{ findings(filter: { period: "October" }) { totalCount } }',
    )
    assert.match(errors[0]?.message ?? '', /^filter\.period: "October" is not a month/)
  })

  it('of a line are those of the lines of both systems that stand on it, each of which is found by its id', async () => {
    const { commitmentLines } = await ask(
      `{ commitmentLines(first: 200) { nodes {
        id measures { procoreAmount sageAmount }
        procoreLines { id originalAmount } sage { id originalAmount } } } }`,
    )
    let several = 0
    for (const { measures, procoreLines, sage } of commitmentLines.nodes) {
      const [committed] = measures
      const original = procoreLines.map((line: { originalAmount: string }) => line.originalAmount)
      assert.equal(committed.procoreAmount, original.length === 0 ? null : sum(original))
      // Several items may have one code; the first is told.
      assert.equal(sage === null, committed.sageAmount === null)
      if (original.length > 1) several += 1
    }
    assert.ok(several > 0)
    const line = commitmentLines.nodes.find(
      (node: LineNode) => node.sage && node.procoreLines.length > 0,
    )
    const nodes = await ask(
      `query ($procore: ID!, $sage: ID!) {
        procore: node(id: $procore) { __typename id } sage: node(id: $sage) { __typename id } }`,
      { procore: line.procoreLines[0].id, sage: line.sage.id },
    )
    assert.deepEqual(nodes, {
      procore: { __typename: 'ProcoreCommitmentLine', id: line.procoreLines[0].id },
      sage: { __typename: 'SageCommitmentLine', id: line.sage.id },
    })
  })

  it('lead from a finding of a line to the line and back', async () => {
    const { findings } = await ask(
      `{ findings(first: 200) { nodes { id code documents { line { findings { id } } } } } }`,
    )
    const ofLines = findings.nodes.filter(({ documents }: FindingNode) =>
      documents.some(({ line }) => line != null),
    )
    assert.deepEqual([...new Set(ofLines.map(({ code }: FindingNode) => code))].toSorted(), [
      'ALLOCATION_ONLY',
      'OVERBILLED_LINE',
      'UNMAPPED_CODE',
    ])
    for (const { id, documents } of ofLines) {
      for (const { line } of documents) {
        assert.ok(line.findings.some((finding: { id: string }) => finding.id === id))
      }
    }
  })

  it('of one cause say so, and a part of the bridge leads to the finding that says the same', async () => {
    const told = async () =>
      (
        await ask(
          '{ findings(first: 200) { nodes { id code grain cause occurredOn documents { invoice { id } } } } }',
        )
      ).findings.nodes as FindingNode[]
    const apart = await told()
    assert.equal(new Set(apart.map(({ cause }) => cause)).size, apart.length)
    const missing = apart.find(
      ({ code, grain }) => code === 'CO_MISSING_IN_SAGE' && grain === '002',
    )
    assert.equal(missing?.occurredOn, '2026-08-10')
    assert.ok(apart.some(({ code, occurredOn }) => code === 'UNMAPPED_VENDOR' && !occurredOn))
    const [one, other] = apart.filter(({ documents }) => documents.some(({ invoice }) => invoice))
    await tieout.store.query(
      `update tieout.finding set document_pair_id = $3 where 'gid://tieout/Finding/' || fingerprint in ($1, $2)`,
      [one?.id, other?.id, one?.documents[0]?.invoice?.id],
    )
    const joined = Map.groupBy(await told(), ({ cause }) => cause)
    const shared = [...joined.values()].filter(findings => findings.length > 1)
    assert.deepEqual(
      shared.map(findings => findings.map(({ id }) => id).toSorted()),
      [[one?.id, other?.id].toSorted()],
    )
    const { commitments } = await ask(
      '{ commitments(first: 1000) { nodes { retainage { bridge { code finding { id code } } } } } }',
    )
    const parts = commitments.nodes.flatMap(
      ({ retainage }: { retainage: { bridge: Part[] } }) => retainage.bridge,
    )
    assert.ok(parts.length > 0)
    for (const { code, finding } of parts) assert.equal(finding?.code, code)
  })

  it('and what happened to a commitment are told in order, page by page', async () => {
    const event =
      'kind happenedOn happenedAt system title amount invoice { number } changeOrder { number } finding { code }'
    const { commitment } = await ask(
      `{ commitment(number: "SC-2001") { changeOrders { procore { id } sage { id } }
         invoices { procore { id } sage { id } } timeline(first: 1000) { totalCount nodes { ${event} } } } }`,
    )
    const { nodes, totalCount } = commitment.timeline
    assert.equal(nodes.length, totalCount)
    const days = nodes.map(({ happenedOn }: { happenedOn: string }) => happenedOn)
    assert.deepEqual(days, days.toSorted())
    const kinds = new Set(nodes.map(({ kind }: { kind: string }) => kind))
    assert.deepEqual([...kinds].toSorted(), [
      'CHANGE_ORDER_APPROVED',
      'FINDING_OPENED',
      'INVOICE_BOOKED',
      'SIGNED',
    ])
    let cursor: string | null = null
    const paged = []
    do {
      const page: Paged = await ask(
        `query ($after: String) { commitment(number: "SC-2001") {
          timeline(first: 3, after: $after) { nodes { ${event} } pageInfo { endCursor hasNextPage } } } }`,
        { after: cursor },
      )
      const { nodes, pageInfo } = page.commitment.timeline
      paged.push(...nodes)
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (cursor !== null)
    assert.deepEqual(paged, nodes)
  })

  it('of lines as of a day add up to the commitment as of that day, and as of the last day are those of now', async () => {
    const lines = 'number verdict measures { measure procoreAmount sageAmount }'
    const ofAll = `nodes { number lines { ${lines} }
      comparison { field procore sage } verdict }`
    const told = async (asOf: string | null) =>
      (
        await ask(`query ($asOf: Date) { commitments(first: 1000, asOf: $asOf) { ${ofAll} } }`, {
          asOf,
        })
      ).commitments
    const [then, now, last] = [await told('2026-08-31'), await told(null), await told('2100-12-31')]
    const linesOf = ({ nodes }: { nodes: PairThen[] }) => nodes.map(({ lines }) => lines)
    assert.deepEqual(linesOf(last), linesOf(now))
    assert.notDeepEqual(linesOf(then), linesOf(now))
    for (const commitment of then.nodes as PairThen[]) {
      for (const [field, measure] of [
        ['invoicedAmount', 'INVOICED'],
        ['retainageHeldAmount', 'RETAINAGE'],
      ]) {
        const figure = commitment.comparison.find(row => row.field === field)
        const added = (side: 'procoreAmount' | 'sageAmount') =>
          sum(
            commitment.lines.flatMap(line =>
              line.measures.flatMap(of => (of.measure === measure ? [of[side] ?? '0'] : [])),
            ),
          )
        if (figure?.procore != null)
          assert.equal(added('procoreAmount'), figure.procore, commitment.number)
        if (figure?.sage != null) assert.equal(added('sageAmount'), figure.sage, commitment.number)
      }
    }
  })

  it('of documents as of a day are the same in the list of all and at each commitment', async () => {
    const day = '2026-08-31'
    const invoice = 'id verdict difference netDifference procoreGrossAmount sageGrossAmount'
    const change = 'id verdict difference procoreAmount sageAmount'
    const { commitments, invoices, changeOrders } = await ask(
      `{ commitments(first: 1000, asOf: "${day}") { nodes { invoices { ${invoice} } changeOrders { ${change} } } }
         invoices(first: 1000, asOf: "${day}") { totalCount nodes { ${invoice} } }
         changeOrders(first: 1000, asOf: "${day}") { nodes { ${change} } } }`,
    )
    const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1)
    const of = (name: string) =>
      commitments.nodes
        .flatMap((node: Record<string, { id: string }[]>) => node[name])
        .toSorted(byId)
    assert.deepEqual(invoices.nodes.toSorted(byId), of('invoices').slice(0, 1000))
    assert.deepEqual(changeOrders.nodes.toSorted(byId), of('changeOrders'))
    const now = await ask('{ invoices { totalCount } }')
    assert.ok(invoices.totalCount < now.invoices.totalCount)
  })
})

/** Each by its own name, in this order. */
const COMPARED = [
  'originalAmount',
  'approvedChangesAmount',
  'pendingChangesAmount',
  'draftChangesAmount',
  'revisedAmount',
  'invoicedAmount',
  'retainageHeldAmount',
  'retainageReleasedAmount',
  'paidAmount',
  'balanceToBillAmount',
  'remainingBalanceOutstandingAmount',
  'openPayableAmount',
  'balanceToFinishWithRetainageAmount',
]
const AMOUNTS = ['procoreAmount', 'sageAmount', 'difference', 'absoluteAmount'] as const
const MEASURES = `measures { measure ${AMOUNTS.join(' ')} isComplete currency }`

const FIGURES = ['revisedAmount', 'invoicedAmount', 'retainageHeldAmount', 'paidAmount']

interface Measure {
  measure: string
  procoreAmount: string | null
  sageAmount: string | null
  difference: string | null
  absoluteAmount: string
  isComplete: boolean
}
interface Pair {
  verdict: string
  measures: Measure[]
}
interface PairThen {
  number: string
  comparison: { field: string; procore: string | null; sage: string | null }[]
  lines: { verdict: string; measures: (Measure & { measure: string })[] }[]
}
interface Facet {
  value: string
  findingCount: number
}
interface LineNode {
  sage: object | null
  procoreLines: object[]
}
interface FindingNode {
  id: string
  code: string
  grain: string
  cause: string
  occurredOn: string | null
  documents: { line?: object | null; invoice?: { id: string } | null }[]
}
interface Part {
  code: string
  finding: { code: string } | null
}
interface Paged {
  commitment: {
    timeline: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
}
