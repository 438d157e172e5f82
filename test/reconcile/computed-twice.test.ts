import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { setLogLevel } from '#lib/log'
import { numberKey } from '#lib/number-key'
import { InvoiceRow } from '../../subgraphs/procore/records/invoice.ts'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'
import { whole } from '../harness/tieout.ts'

/**
 * What is judged is computed in SQL, and what is asked past the store in TypeScript. Where both compute
 * the same, they say the same of everything in the sample company.
 */

type Row = Record<string, unknown>

const ODD_NUMBERS = [
  ...[
    '',
    '0',
    '00',
    '-',
    '1-2',
    '12',
    '1/2',
    '1 - 2',
    '01-02',
    '1.20',
    '10-',
    '-10',
    'A-01',
    'a01',
  ],
  ...[
    'CCO#003',
    'SC-2041-CCO-003',
    '0x0',
    '1-02A',
    'N\u00ba 5',
    '\u00c9-7',
    '\u00e9 7',
    '1\u20132',
    '1\u00a0\u2011 02',
    'A\u200b1\u00ad2',
    '\uff03007\u30002',
    '007 ',
    ' 7',
  ],
]

describe('what is computed twice is the same', () => {
  let tieout: AskedSample
  let sides: { procore: string[]; sage: string[] }
  before(async () => {
    setLogLevel('error')
    tieout = await askSample()
    const { nodes } = whole(
      await tieout.ask('{ projects(first: 1000) { nodes { procore { id } sage { id } } } }'),
    ).projects
    const idsOf = (side: 'procore' | 'sage') =>
      nodes.flatMap((node: Record<string, { id: string } | null>) => node[side]?.id ?? [])
    sides = { procore: idsOf('procore'), sage: idsOf('sage') }
  })
  after(() => tieout[Symbol.asyncDispose]())

  /** All records that the graph lists of these projects or jobs, straight from the system. */
  async function listed(field: string, scope: string, ids: string[], selection: string) {
    const found: Row[] = []
    for (const id of ids) {
      const { list } = whole(
        await tieout.ask(
          `query ($id: ID!) { list: ${field}(first: 1000, filter: { ${scope}: $id }) {
            nodes { ${selection} } pageInfo { hasNextPage } } }`,
          { id },
        ),
      )
      assert.equal(list.pageInfo.hasNextPage, false)
      found.push(...list.nodes)
    }
    assert.ok(found.length > 100, `${found.length} of ${field}`)
    return found
  }

  /** Amounts of records by id, as the store computes them. */
  async function computed(sql: string): Promise<Map<unknown, Row>> {
    const { rows } = await tieout.store.query<Row>(sql)
    return new Map(rows.map(row => [row['id'], row]))
  }

  function assertSame(records: Row[], store: Map<unknown, Row>, fields: Record<string, string>) {
    const differing = records.flatMap(record => {
      const kept = store.get(record['id'])
      return Object.entries(fields).flatMap(([field, column]) =>
        kept?.[column] === record[field]
          ? []
          : [`${record['id']} ${field}: ${record[field]}, in SQL ${kept?.[column]}`],
      )
    })
    assert.deepEqual(differing, [])
  }

  it('gross and retainage of every period, which rest on which requisitions count', async () => {
    const store = await computed(
      `select id, round(gross_amount, 2) as gross, round(retainage_amount, 2) as retainage
       from tieout.invoice_document where side = 'FIELD' and is_counted`,
    )
    const requisitions = await listed(
      'procoreInvoices',
      'projectId',
      sides.procore,
      'id grossAmount retainageAmount',
    )
    const counted = requisitions.filter(({ id }) => store.has(id))
    assert.equal(counted.length, store.size)
    assert.ok(counted.length < requisitions.length, 'the sample has one that does not count')
    assertSame(counted, store, { grossAmount: 'gross', retainageAmount: 'retainage' })
  })

  it('which requisitions count', async () => {
    const store = await computed(
      `select id, is_counted as counted from tieout.invoice_document where side = 'FIELD'`,
    )
    const file = new URL('../../sandbox/company/procore/requisitions.json', import.meta.url)
    const byKey = new Map(
      [...store].map(([id, row]) => [String(id).split('/').at(-1), row['counted']]),
    )
    const given: { id: number; status: string }[] = JSON.parse(readFileSync(file, 'utf8'))
    const shown = given.filter(({ id }) => byKey.has(String(id)))
    assert.equal(shown.length, store.size)
    const differing = shown.filter(requisition => {
      const { isCounted } = rowOf(requisition)
      return byKey.get(String(requisition.id)) !== isCounted
    })
    assert.deepEqual(differing, [])
    assert.equal(new Set(byKey.values()).size, 2)
  })

  it('what is held of every line of every requisition of Procore', async () => {
    const store = await computed(
      `select id, round(held_amount, 2) as held
       from (
         select invoice_id as id, sum(held_amount) as held_amount
         from procore.invoice_line group by invoice_id
       ) as line`,
    )
    const requisitions = await listed(
      'procoreInvoices',
      'projectId',
      sides.procore,
      'id workRetainageHeldAmount materialsRetainageHeldAmount',
    )
    const held = requisitions.map(({ id, ...amounts }) => ({ id, held: sumOf(amounts) }))
    assertSame(
      held.filter(({ id }) => store.has(id)),
      store,
      { held: 'held' },
    )
    assert.equal(held.filter(({ id }) => store.has(id)).length, store.size)
  })

  it('what Procore and Sage hold of every commitment', async () => {
    for (const [side, field, scope, ids] of [
      ['FIELD', 'procoreCommitments', 'projectId', sides.procore],
      ['BOOKS', 'sageCommitments', 'jobId', sides.sage],
    ] as const) {
      const store = await computed(
        `select contract.id, round(coalesce(sum(retainage_amount), 0), 2) as held
         from tieout.contract
         left join tieout.invoice_document as document
           on document.contract_id = contract.id and document.side = contract.side and is_counted
         where contract.side = '${side}'
         group by contract.id`,
      )
      const commitments = await listed(field, scope, ids, 'id retainageHeldAmount')
      assertSame(commitments, store, { retainageHeldAmount: 'held' })
    }
  })

  it('the key of every number of the company, and of odd ones', async () => {
    const { rows } = await tieout.store.query<{ number: string; key: string }>(
      `select number, tieout.number_key(number) as key from (
         select number from tieout.contract
         union select number from tieout.change_document
         union select number from tieout.invoice_document
         union select number from tieout.cost_code_pair
         union select number from tieout.project_pair
         union select unnest($1::text[])
       ) as every where number is not null`,
      [ODD_NUMBERS],
    )
    assert.ok(rows.length > ODD_NUMBERS.length + 100)
    assert.deepEqual(
      rows.filter(({ number, key }) => numberKey(number) !== key),
      [],
    )
  })
})

function rowOf(requisition: { id: number; status: string }): InvoiceRow {
  const at = { fetchedAt: '', place: [], codes: undefined }
  return new InvoiceRow(
    requisition as unknown as ConstructorParameters<typeof InvoiceRow>[0],
    at as unknown as ConstructorParameters<typeof InvoiceRow>[1],
  )
}

/** In cents, exactly; blank when one of them is. */
function sumOf(amounts: Row): string | null {
  const values = Object.values(amounts)
  if (values.some(value => value === null)) return null
  const cents = values.reduce<bigint>((sum, value) => sum + centsOf(String(value)), 0n)
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function centsOf(amount: string): bigint {
  assert.match(amount, /^-?\d+\.\d\d$/)
  return BigInt(amount.replace('.', ''))
}
