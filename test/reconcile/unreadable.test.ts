import assert from 'node:assert/strict'
import test from 'node:test'
import { TieoutError } from '#lib/errors'
import type { SourceSubgraphs } from '../harness/source-subgraphs.ts'
import { apInvoice, commitment, distribution, JOB, named, PROJECT, requisition } from './kit.ts'
import { concluded, pretend, pretendedIn, pretendedStill, readingsTold } from './readings-kit.ts'

/** One record that cannot be read leaves its own commitment unjudged, and nothing else. */

const SECOND = {
  field: 'gid://procore/WorkOrderContract/1/8',
  books: 'gid://sage300/Commitment/SC-002',
}

/** A second commitment on both sides, with an invoice, beside the one of the kit. */
function addSecond({ procore, sage }: SourceSubgraphs) {
  procore.commitments.push(commitment(PROJECT, SECOND.field, 'SC-002'))
  sage.commitments.push(commitment(JOB, SECOND.books, 'SC-002'))
  const billed = requisition('gid://procore/Requisition/1/5')
  procore.invoices.push({
    ...billed,
    commitment: { id: SECOND.field },
    lines: billed.lines.map(each => ({ ...each, id: 'gid://procore/RequisitionItem/1/5/1' })),
  })
  const id = 'gid://sage300/Distribution/V9/INV-2/1'
  const line = { ...distribution(1, JOB), id, commitment: { id: SECOND.books } }
  sage.invoices.push({ ...apInvoice('gid://sage300/Invoice/V9/INV-2'), lines: [line] })
}

const fail = (code: 'PROCORE_MALFORMED' | 'PROCORE_FORBIDDEN' | 'SAGE_QUERY_FAILED') => () => {
  throw new TieoutError(code, 'not to be read')
}
const unread = fail('SAGE_QUERY_FAILED')
const unreadables = [
  [
    'an amount of a requisition',
    'INVOICES',
    'invoices',
    { claimedAmount: fail('PROCORE_MALFORMED') },
  ],
  ['the lines of a requisition', 'INVOICES', 'invoices', { lines: fail('PROCORE_MALFORMED') }],
  ['a change order', 'CHANGE_ORDERS', 'changeOrders', { amount: fail('PROCORE_MALFORMED') }],
  ['the page of a contract', 'COMMITMENTS', 'commitments', { lines: fail('PROCORE_FORBIDDEN') }],
  ['an amount of a commitment of Sage', 'COMMITMENTS', 'commitments', { originalAmount: unread }],
  ['an amount of a change order of Sage', 'CHANGE_ORDERS', 'changeOrders', { amount: unread }],
  ['a figure of an AP invoice', 'INVOICES', 'invoices', { discountAmount: unread }],
  ['the vendor of an AP invoice', 'INVOICES', 'invoices', { vendor: unread }],
  [
    'an amount of a distribution',
    'INVOICES',
    'invoices',
    { lines: [{ ...distribution(1, JOB), retainageAmount: unread }] },
  ],
  ['the distributions of an AP invoice', 'INVOICES', 'invoices', { lines: unread }],
  ['a payment of Sage', 'PAYMENTS', 'payments', { paidOn: unread }],
] as const

for (const [what, list, field, spoilt] of unreadables) {
  test(`${what} that cannot be read leaves its commitment alone unjudged`, async t => {
    const { pool, subgraphs, read, conclude } = await concluded(t, addSecond)
    const isOfSage = JSON.stringify(spoilt, (_, value) => (value === unread ? 'SAGE' : value))
    const side = isOfSage.includes('SAGE') ? subgraphs.sage : subgraphs.procore
    const verdictsByNumber = async () => {
      const { rows } = await pool.query<{ number: string; verdict: string }>(
        'select number, verdict from tieout.commitment_pair order by number',
      )
      return Object.fromEntries(rows.map(row => [row.number, row.verdict]))
    }
    // A list of one record that cannot be read is a list that cannot be read.
    if (field === 'changeOrders') {
      const [order] = side.changeOrders
      side.changeOrders.push({
        ...order,
        ...(side === subgraphs.sage
          ? { id: 'gid://sage300/ChangeOrder/SC-002/1', of: JOB, commitment: { id: SECOND.books } }
          : {
              id: 'gid://procore/CommitmentChangeOrder/1/9',
              of: PROJECT,
              commitment: { id: SECOND.field },
            }),
        status: 'VOID',
      })
      await read()
    }
    if (field === 'payments') {
      for (const number of [1, 2]) {
        const id = `gid://sage300/Payment/V9/INV-${number}/1`
        const invoice = { id: `gid://sage300/Invoice/V9/INV-${number}` }
        side.payments.push({ id, of: JOB, number: '1', status: 'PAID', amount: '0.00', invoice })
      }
      await read()
    }
    const { findings: whole } = await conclude()
    const before = await verdictsByNumber()
    const records = side[field]
    const good = { ...records[0] }
    Object.assign(records[0] ?? {}, spoilt)
    await read()
    const { findings } = await conclude()
    const after = await verdictsByNumber()
    assert.equal(after['SC-002'], before['SC-002'])
    assert.notEqual(after['SC-001'], 'AGREES')
    const { rows } = await pool.query(
      `select distinct pair.number, list, state, reason from tieout.unjudged
       join tieout.commitment_pair as pair on pair.id = commitment_pair_id`,
    )
    assert.deepEqual(rows, [{ number: 'SC-001', list, state: 'FAILED', reason: 'not to be read' }])
    assert.deepEqual((await pool.query('select from tieout.unread')).rowCount, 0)
    const said = findings.filter(({ code }) => code !== 'READING_INCOMPLETE')
    assert.deepEqual(said, whole)
    assert.equal(findings.length, said.length + 1)
    await pretend(pool)
    await conclude()
    const { projects, commitments } = await readingsTold(pool)
    const [first, second] = commitments.toSorted((one, other) =>
      one.number < other.number ? -1 : 1,
    )
    const held = await pretendedStill(pool, first?.id)
    assert.ok(held.length > 0)
    assert.deepEqual(await pretendedStill(pool, second?.id), [])
    for (const reading of first?.readings ?? []) {
      assert.deepEqual([reading.affectedCommitmentCount, pretendedIn(reading)], [1, held])
    }
    assert.deepEqual(second?.readings, [])
    // No whole list of the project is amiss.
    for (const reading of projects[0]?.readings ?? []) {
      assert.deepEqual([reading.affectedCommitmentCount, pretendedIn(reading)], [0, []])
    }
    await pool.query("delete from tieout.finding where rule_id = 'pretended'")
    records[0] = good as (typeof records)[0]
    await read()
    assert.deepEqual((await conclude()).findings, whole)
    assert.deepEqual(await verdictsByNumber(), before)
  })
}

test('a commitment of which nothing can be read is not missing, and the others are judged', async t => {
  const { pool, conclude } = await concluded(t, subgraphs => {
    addSecond(subgraphs)
    Object.assign(subgraphs.procore.commitments[0] ?? {}, {
      originalAmount: fail('PROCORE_MALFORMED'),
    })
  })
  const { findings } = await conclude()
  const { rows } = await pool.query('select list, state, reason from tieout.unread')
  assert.deepEqual(rows, [
    {
      list: 'COMMITMENTS',
      state: 'INCOMPLETE',
      reason: '1 record could not be read. not to be read',
    },
  ])
  assert.ok(findings.every(({ code }) => !/MISSING/.test(code)))
  assert.ok(findings.some(({ code }) => code === 'READING_INCOMPLETE'))
  const pairs = await pool.query(
    'select number, verdict from tieout.commitment_pair order by number',
  )
  assert.equal(pairs.rows[0].verdict, 'UNREAD')
  assert.notEqual(pairs.rows[1].verdict, 'UNREAD')
})

for (const side of ['procore', 'sage'] as const) {
  test(`a vendor of ${side} that cannot be read is not missing, and amounts are judged all the same`, async t => {
    const { pool, subgraphs, read, conclude } = await concluded(t, ({ procore, sage }) => {
      procore.vendors.push(named('gid://procore/Vendor/8', 'V8'))
      sage.vendors.push(named('gid://sage300/Vendor/V8', 'V8'))
    })
    const { findings: whole, verdictsOf } = await conclude()
    Object.assign(subgraphs[side].vendors[1] ?? {}, { name: unread })
    await read()
    const partly = await conclude()
    const vendors = await pool.query(
      'select number, verdict from tieout.told_vendor order by number',
    )
    assert.deepEqual(vendors.rows, [
      { number: 'V8', verdict: 'UNREAD' },
      { number: 'V9', verdict: 'AGREES' },
    ])
    assert.deepEqual(partly.verdictsOf('commitment'), verdictsOf('commitment'))
    assert.deepEqual(
      partly.findings.filter(({ code }) => code !== 'READING_INCOMPLETE'),
      whole,
    )
  })
}

for (const side of ['procore', 'sage'] as const) {
  test(`a project of ${side} that cannot be read stays as it was, and the others are read`, async t => {
    const other = side === 'procore' ? 'gid://procore/Project/2' : 'gid://sage300/Job/04-001'
    const { pool, subgraphs, read, conclude } = await concluded(t, subgraphs => {
      subgraphs[side].projects.push(named(other, '04-001'))
    })
    const before = await conclude()
    const [first, second] = subgraphs[side].projects
    Object.assign(first ?? {}, { name: unread })
    Object.assign(second ?? {}, { name: 'new' })
    const { company } = await read()
    assert.deepEqual(
      Object.values(company).map(({ failure }) => failure),
      [undefined, undefined],
    )
    const after = await conclude()
    assert.deepEqual(after.verdictsOf('commitment'), before.verdictsOf('commitment'))
    const table = `${side}.project`
    const { rows } = await pool.query(`select name from ${table} order by number`)
    assert.deepEqual(rows, [{ name: 'name of 03-001' }, { name: 'new' }])
    const { rows: readings } = await pool.query(
      `select reason from tieout.reading where list = 'PROJECTS' and state = 'INCOMPLETE'`,
    )
    assert.deepEqual(readings, [{ reason: '1 record could not be read. not to be read' }])
  })
}
