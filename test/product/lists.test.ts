import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sum } from '#lib/decimal'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'
import { whole } from '../harness/tieout.ts'
import {
  codesOf,
  idOf,
  isLess,
  LISTS,
  MEASURES,
  type Measure,
  type Related,
  type Row,
  sizeOf,
  smallestFirst,
} from './list-kinds.ts'

/** The lists of pairs: in which order, which of them, and what they come to. */
describe('a list of pairs', () => {
  let sample: AskedSample
  before(async () => {
    sample = await askSample()
  })
  after(() => sample?.[Symbol.asyncDispose]())

  const ask = async (source: string, variables?: Record<string, unknown>) =>
    whole(await sample.ask(source, variables))

  /** All rows, with the commitments that each has or is of. */
  async function every(list: string): Promise<Row[]> {
    read[list] ??= walked(list, String(LISTS[list]?.fields))
    const rows = await read[list]
    if (!['projects', 'vendors', 'commitmentLines'].includes(list)) return rows
    const commitments = (await every('commitments')) as unknown as Related[]
    return rows.map(row => ({
      ...row,
      commitments: commitments.filter(({ id, project, vendor }) =>
        [project.id, vendor?.id, id.replace('Commitment', 'CommitmentLine')].includes(
          list === 'commitmentLines' ? row.id.slice(0, row.id.lastIndexOf('/')) : row.id,
        ),
      ),
    }))
  }
  const read: Record<string, Promise<Row[]>> = {}

  /** By pages from the beginning or from the end. */
  async function walked(list: string, fields: string, order = 'ID', isFromEnd = false) {
    const rows: Row[] = []
    const from = isFromEnd ? 'last: 370, before: $at' : 'first: 370, after: $at'
    for (let at: string | null = null; ; ) {
      const answer = await ask(
        `query ($at: String) { list: ${list}(${from}, order: ${order}) { nodes { id ${fields} }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { at },
      )
      const { nodes, pageInfo }: Page = answer.list
      rows.push(...(isFromEnd ? nodes.toReversed() : nodes))
      if (!(isFromEnd ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return rows
      at = isFromEnd ? pageInfo.startCursor : pageInfo.endCursor
    }
  }

  async function chosen(list: string, filter: string): Promise<string[]> {
    const answer = await ask(
      `{ list: ${list}(first: 1000, filter: ${filter}) { totalCount nodes { id } } }`,
    )
    assert.ok(answer.list.totalCount <= 1000)
    return answer.list.nodes.map(idOf).toSorted()
  }

  it('is told in each of its orders whole, from either end, and each row in its place', async () => {
    for (const [list, { orders }] of Object.entries(LISTS)) {
      const all = new Map((await every(list)).map(row => [row.id, row]))
      for (const [order, isInPlace] of Object.entries(orders)) {
        const ids = (await walked(list, '', order)).map(idOf)
        const upwards = (await walked(list, '', order, true)).map(idOf)
        assert.deepEqual(ids, upwards.toReversed(), `${list} ${order}`)
        assert.deepEqual(ids.toSorted(), [...all.keys()].toSorted(), `${list} ${order}`)
        const rows = ids.map(id => all.get(id) as Row)
        for (const [place, row] of rows.slice(1).entries()) {
          assert.ok(isInPlace(rows[place] as Row, row), `${list} ${order}: ${row.id}`)
        }
      }
    }
  })

  it('does not go on in another order than its cursor was made in', async () => {
    for (const [list, { orders }] of Object.entries(LISTS)) {
      const [one, other] = Object.keys(orders)
      const begun = await ask(
        `{ list: ${list}(first: 1, order: ${one}) { pageInfo { endCursor } } }`,
      )
      for (const order of [`, order: ${other}`, '']) {
        const { errors } = await sample.ask(
          `query ($after: String) { list: ${list}(first: 1, after: $after${order}) { nodes { id } } }`,
          { after: begun.list.pageInfo.endCursor },
        )
        assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
        assert.match(errors[0]?.message ?? '', /keep the filter and the order from page to page/)
      }
    }
  })

  it('has between two amounts those of which the larger side is there', async () => {
    for (const [list, { sides }] of Object.entries(LISTS)) {
      const all = (await every(list)).filter(row => sizeOf(sides(row)) !== null)
      const sizes = all.map(row => sizeOf(sides(row)) as string).toSorted(smallestFirst)
      const [low, high] = [sizes.at(sizes.length / 3), sizes.at(sizes.length / 2)]
      assert.ok(low !== undefined && high !== undefined)
      const between = all.filter(row => {
        const size = sizeOf(sides(row)) as string
        return !isLess(size, low) && !isLess(high, size)
      })
      assert.ok(between.length > 0 && between.length < all.length)
      const filter = `{ minimumAmount: "${low}", maximumAmount: "${high}" }`
      assert.deepEqual(await chosen(list, filter), between.map(idOf).toSorted(), list)
    }
  })

  it('has by a day those that have one of either side there', async () => {
    for (const [list, { days, from, to }] of Object.entries(LISTS)) {
      const all = await every(list)
      const known = all.flatMap(days).filter(day => day !== null)
      const day = known.toSorted().at(known.length / 2)
      assert.ok(day !== undefined, list)
      const later = all.filter(row => days(row).some(one => one !== null && one >= day))
      const earlier = all.filter(row => days(row).some(one => one !== null && one <= day))
      assert.ok(later.length < all.length && earlier.length < all.length)
      for (const [name, rows] of [
        [from, later],
        [to, earlier],
      ] as const) {
        assert.deepEqual(
          await chosen(list, `{ ${name}: "${day}" }`),
          rows.map(idOf).toSorted(),
          name,
        )
      }
    }
  })

  it('has by a cost code, a vendor, a project and an age what the commitments and findings say', async () => {
    for (const [list, { commitments, codes, ages }] of Object.entries(LISTS)) {
      const all = await every(list)
      const having = (is: (row: Row) => boolean) => all.filter(is).map(idOf).toSorted()
      const ofOne = (is: (one: Related) => boolean) => having(row => commitments(row).some(is))
      if (codes) {
        const code = all.flatMap(codes).find(one => one !== '') ?? assert.fail(list)
        const expected = having(row => codes(row).includes(code))
        assert.ok(expected.length > 0)
        assert.deepEqual(await chosen(list, `{ costCode: "${code}" }`), expected, `${list} ${code}`)
      }
      const some = all.flatMap(commitments).find(({ vendor }) => vendor) ?? assert.fail(list)
      if (list !== 'vendors') {
        const expected = ofOne(({ vendor }) => vendor?.id === some.vendor?.id)
        assert.deepEqual(await chosen(list, `{ vendorId: "${some.vendor?.id}" }`), expected, list)
      }
      if (list !== 'projects') {
        const expected = ofOne(({ project }) => project.id === some.project.id)
        const { id, number } = some.project
        assert.deepEqual(await chosen(list, `{ projectId: "${id}" }`), expected, list)
        assert.deepEqual(await chosen(list, `{ projectNumber: "${number}" }`), expected, list)
      }
      const oldest = Math.max(...all.flatMap(ages))
      const aged = having(row => ages(row).some(age => age >= oldest))
      assert.deepEqual(
        await chosen(list, `{ minimumAgeDays: ${oldest} }`),
        aged,
        `${list} ${oldest}`,
      )
      assert.deepEqual(await chosen(list, `{ minimumAgeDays: ${oldest + 1} }`), [])
    }
  })

  it('whose filter says several things of a commitment has those where one commitment is all of that', async () => {
    const all = await every('vendors')
    const has = (row: Row, is: (one: Related) => boolean) => row.commitments.some(is)
    const onCode = (one: Related, code: string) =>
      one.lines.some(({ costCode }) => costCode === code)
    const asked = all
      .flatMap(row => {
        const pairs = row.commitments
        return pairs.flatMap(({ project }) =>
          pairs.flatMap(codesOf).map(code => ({ row, project, code })),
        )
      })
      .find(
        ({ row, project, code }) =>
          !has(row, one => one.project.id === project.id && onCode(one, code)),
      )
    assert.ok(asked)
    const { project, code, row } = asked
    const expected = all.filter(vendor =>
      has(vendor, one => one.project.id === project.id && onCode(one, code)),
    )
    const filter = `{ projectId: "${project.id}", costCode: "${code}" }`
    const told = await chosen('vendors', filter)
    assert.deepEqual(told, expected.map(idOf).toSorted())
    assert.ok(!told.includes(row.id))
  })

  it('comes to what its rows come to, whatever page of it is asked for', async () => {
    for (const filter of ['{}', '{ projectNumber: "25-001" }', '{ minimumAmount: "100000" }']) {
      const { commitments } = await ask(
        `{ commitments(first: 1000, filter: ${filter}) { ${MEASURES} nodes { verdict ${MEASURES} } } }`,
      )
      const due = commitments.nodes.filter(({ verdict }: Row) => verdict !== 'NOT_DUE')
      assert.ok(due.length > 0)
      isSumOf(
        commitments.measures,
        due.flatMap(({ measures }: Row) => measures),
      )
      const page = await ask(`{ commitments(first: 1, filter: ${filter}) { ${MEASURES} } }`)
      assert.deepEqual(page.commitments.measures, commitments.measures)
    }
    const { projects, vendors } = await ask(
      `{ projects(first: 1000) { ${MEASURES} nodes { ${MEASURES} } } vendors { ${MEASURES} } }`,
    )
    isSumOf(
      projects.measures,
      projects.nodes.flatMap(({ measures }: Row) => measures),
    )
    assert.deepEqual(vendors.measures, projects.measures)
  })

  it('of the documents and lines of a commitment comes to its own figures', async () => {
    const { commitments } = await ask(
      `{ commitments(first: 1000, filter: { verdicts: [DIFFERS] }) { nodes {
        id ${MEASURES} comparison { field procore sage } } } }`,
    )
    assert.ok(commitments.nodes.length > 5)
    for (const { id, measures, comparison } of commitments.nodes) {
      const { changeOrders, invoices, commitmentLines } = await ask(
        `query ($filter: ChangeOrderFilter, $of: InvoiceFilter, $lines: CommitmentLineFilter) {
          changeOrders(filter: $filter) { ${MEASURES} } invoices(filter: $of) { ${MEASURES} }
          commitmentLines(filter: $lines) { ${MEASURES} } }`,
        { filter: { commitmentId: id }, of: { commitmentId: id }, lines: { commitmentId: id } },
      )
      const figure = (field: string) => comparison.find((row: Figure) => row.field === field)
      const sidesOf = (list: { measures: Measure[] }, name: string) => {
        const told = list.measures.find(({ measure }) => measure === name)
        return [told?.procoreAmount ?? '0.00', told?.sageAmount ?? '0.00']
      }
      for (const [list, measure, field] of [
        [changeOrders, 'COMMITTED', 'approvedChangesAmount'],
        [invoices, 'INVOICED', 'invoicedAmount'],
        [invoices, 'RETAINAGE', 'retainageHeldAmount'],
        [commitmentLines, 'COMMITTED', 'originalAmount'],
      ] as const) {
        const { procore, sage } = figure(field)
        assert.deepEqual(
          sidesOf(list, measure),
          [procore ?? '0.00', sage ?? '0.00'],
          `${id} ${field}`,
        )
      }
      const whole = measures.find(({ measure }: Measure) => measure === 'INVOICED')
      const told = invoices.measures.find(({ measure }: Measure) => measure === 'INVOICED')
      if (told) assert.equal(told.absoluteAmount, whole.absoluteAmount, id)
    }
  })

  it('as of a day comes to what had been booked by then', async () => {
    const asOf = 'asOf: "2026-06-30"'
    const { invoices, changeOrders } = await ask(
      `{ invoices(first: 1000, ${asOf}, filter: { projectNumber: "25-001" }) { ${MEASURES} nodes {
           procoreGrossAmount } }
         changeOrders(first: 1000, ${asOf}) { ${MEASURES} nodes { procoreAmount } } }`,
    )
    const [invoiced] = invoices.measures
    const booked = invoices.nodes.map((row: Row) => row.procoreGrossAmount ?? '0')
    assert.equal(invoiced.procoreAmount, sum(booked))
    assert.ok(changeOrders.measures[0].procoreAmount !== null)
    const { errors } = await sample.ask(`{ commitments(${asOf}) { ${MEASURES} } }`)
    assert.match(errors[0]?.message ?? '', /measures is told as of now alone/)
  })

  it('of findings has by an amount, a day and a cost code those that say so of themselves', async () => {
    const { findings } = await ask(
      `{ findings(first: 300) { nodes { id amount occurredOn documents {
        line { costCode }
        changeOrder { procore { lines { costCode } } sage { lines { costCode } } }
        invoice { procore { lines { costCode } } sage { lines { costCode } } } } } } }`,
    )
    const all: ToldFinding[] = findings.nodes
    const having = (is: (one: ToldFinding) => boolean) => all.filter(is).map(idOf).toSorted()
    const upTo = having(({ amount }) => amount !== null && !isLess('100', amount.replace('-', '')))
    assert.ok(upTo.length > 0)
    assert.deepEqual(await chosen('findings', '{ maximumAmount: "100" }'), upTo)

    const [from, to] = ['2026-08-01', '2026-09-30']
    const then = having(({ occurredOn: on }) => on !== null && on >= from && on <= to)
    assert.ok(then.length > 0)
    const days = `{ occurredFromOn: "${from}", occurredToOn: "${to}" }`
    assert.deepEqual(await chosen('findings', days), then)

    const codes = new Set(all.flatMap(codesNamed))
    for (const code of [...codes].slice(0, 5)) {
      const named = having(one => codesNamed(one).includes(code))
      const told = await chosen('findings', `{ costCode: "${code}" }`)
      for (const id of named) assert.ok(told.includes(id), `${code} ${id}`)
    }
  })

  it('says when each side was read: of one project that, of several the earliest', async () => {
    const AS_OF = 'asOf { procoreAt sageAt }'
    const { projects } = await ask(`{ projects(first: 1000) { nodes { number ${AS_OF} } } }`)
    const read: { number: string; asOf: ReadAt }[] = projects.nodes
    const earliest = (of: keyof ReadAt) => read.flatMap(({ asOf }) => asOf[of] ?? []).toSorted()[0]
    const all = { procoreAt: earliest('procoreAt'), sageAt: earliest('sageAt') }
    const one = read.find(({ asOf }) => asOf.procoreAt !== all.procoreAt) ?? assert.fail()
    assert.notDeepEqual(one.asOf, all)
    for (const list of ['commitments', 'changeOrders', 'invoices', 'commitmentLines', 'findings']) {
      const told = await ask(
        `{ all: ${list} { ${AS_OF} } one: ${list}(filter: { projectNumber: "${one.number}" }) { ${AS_OF} } }`,
      )
      assert.deepEqual([told.all.asOf, told.one.asOf], [all, one.asOf], list)
    }
    for (const rows of [
      'commitmentRows',
      'invoiceRows',
      'findingRows',
      'costCodeRows',
      'changeRows',
    ]) {
      const told = await ask(
        `{ all: ${rows} { ${AS_OF} } one: ${rows}(projectNumber: "${one.number}") { ${AS_OF} } }`,
      )
      assert.deepEqual([told.all.asOf, told.one.asOf], [all, one.asOf], rows)
    }
    const { invoiceRows } = await ask(`{ invoiceRows(asOf: "2026-10-31") { ${AS_OF} } }`)
    assert.deepEqual(invoiceRows.asOf, { procoreAt: null, sageAt: null })
    const { headers } = await fetch(`${sample.url}/export/invoiceRows.ndjson`, {
      headers: { authorization: 'Bearer sandbox-reader' },
    })
    assert.deepEqual([headers.get('x-procore-at'), headers.get('x-sage-at')], Object.values(all))
  })

  it('refuses by name what is no amount and no day', async () => {
    for (const [field, value] of [
      ['maximumAmount', '"many"'],
      ['signedFromOn', '"31.10.2026"'],
    ]) {
      const { errors } = await sample.ask(
        `{ commitments(filter: { ${field}: ${value} }) { totalCount } }`,
      )
      assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
      assert.match(errors[0]?.message ?? '', new RegExp(String(field)))
    }
  })
})

/** What a list comes to beside the parts of it. */
function isSumOf(totals: Measure[], parts: Measure[]) {
  assert.ok(totals.length > 0)
  for (const total of totals) {
    const own = parts.filter(({ measure }) => measure === total.measure)
    for (const side of ['procoreAmount', 'sageAmount', 'difference', 'absoluteAmount'] as const) {
      assert.equal(total[side], sum(own.map(part => part[side] ?? '0')), `${total.measure} ${side}`)
    }
  }
}

interface Lines {
  lines: { costCode: string | null }[]
}

interface ToldFinding {
  id: string
  amount: string | null
  occurredOn: string | null
  documents: {
    line: { costCode: string } | null
    changeOrder: { procore: Lines | null; sage: Lines | null } | null
    invoice: { procore: Lines | null; sage: Lines | null } | null
  }[]
}

function codesNamed({ documents }: ToldFinding): string[] {
  const lines = documents.flatMap(({ line, changeOrder, invoice }) => [
    line,
    ...[changeOrder, invoice].flatMap(pair => [
      ...(pair?.procore?.lines ?? []),
      ...(pair?.sage?.lines ?? []),
    ]),
  ])
  return lines.flatMap(line => line?.costCode ?? [])
}

interface Page {
  nodes: Row[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string
    endCursor: string
  }
}

interface ReadAt {
  procoreAt: string | null
  sageAt: string | null
}

interface Figure {
  field: string
}
