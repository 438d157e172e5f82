import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { transaction } from '#lib/postgres'
import { forgetChanges } from '../../subgraphs/reconcile/rows/changes.ts'
import { type RowKind, rowKinds } from '../../subgraphs/reconcile/rows/kinds.ts'
import { tellRows } from '../../subgraphs/reconcile/sql/statements.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

type Row = Record<string, unknown> & { id: string; updatedAt: string }
interface Change {
  kind: string
  action: string
  recordKey: string
  before: Row | null
  after: Row | null
}

describe('the flat rows', () => {
  let tieout: RunningSample

  before(async () => {
    tieout = await runSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('have in the store the columns that the contract declares, in its order and of its types', async () => {
    assert.ok(rowKinds.length >= 6)
    for (const { view, columns } of rowKinds) {
      const { rows } = await tieout.store.query<{ name: string; type: string }>(
        `select column_name as name, data_type as type from information_schema.columns
         where table_schema || '.' || table_name = $1 order by ordinal_position`,
        [view],
      )
      const declared = columns.filter(({ name }) => name !== 'updatedAt')
      assert.deepEqual(
        rows.map(({ name }) => name),
        declared.map(({ name }) => name),
        view,
      )
      for (const [place, { name, type }] of declared.entries()) {
        assert.equal(rows[place]?.type, STORED[type] ?? 'text', `${view}.${name}`)
      }
    }
  })

  it('have every amount twice, exact and as a number', () => {
    for (const { rows, columns } of rowKinds) {
      const exact = columns.filter(({ type }) => type === 'Decimal')
      const numbers = columns.filter(({ type }) => type === 'Float')
      assert.equal(exact.length, numbers.length, rows)
      for (const [place, { isRequired }] of exact.entries()) {
        assert.equal(numbers[place]?.isRequired, isRequired, rows)
      }
    }
  })

  it('are there for every pair and finding, and say what the pairs say', async () => {
    for (const [table, kind] of [
      ['commitment_pair', 'COMMITMENT'],
      ['commitment_pair', 'RETAINAGE'],
      ['change_order_pair', 'CHANGE_ORDER'],
      ['invoice_pair', 'INVOICE'],
      ['cost_code_pair', 'COST_CODE'],
      ['finding', 'FINDING'],
    ]) {
      assert.equal(
        await countOf('tieout.flat_row', `kind = '${kind}'`),
        await countOf(`tieout.${table}`),
      )
    }
    const rows = await read(kindOf('commitmentRows'))
    const [row] = rows.filter(({ number }) => number === 'SC-2001')
    const { commitment } = whole(
      await tieout.ask(
        '{ commitment(number: "SC-2001") { id verdict retainage { procoreHeldAmount } } }',
      ),
    )
    assert.equal(row?.id, commitment.id)
    assert.equal(row?.['verdict'], commitment.verdict)
    assert.equal(row?.['procoreRetainageHeldAmount'], commitment.retainage.procoreHeldAmount)
    assert.equal(row?.['procoreRetainageHeldValue'], Number(commitment.retainage.procoreHeldAmount))
  })

  it('can be asked of one project', async () => {
    const every = await read(kindOf('invoiceRows'))
    const number = String(every[0]?.['projectNumber'])
    const some = await read(kindOf('invoiceRows'), { projectNumber: number })
    assert.deepEqual(
      some,
      every.filter(row => row['projectNumber'] === number),
    )
    assert.ok(some.length > 0 && some.length < every.length)
  })

  it('are, by all changes applied to nothing, what they are', async () => {
    const { rows, all } = await inQuiet(async () => {
      const { rows } = await replay(new Map(), null)
      return { rows, all: await readAll() }
    })
    assert.deepEqual(rows, all)
  })

  it('change with what is decided, and the changes applied to the rows before give those after', async () => {
    const { before, endCursor } = await inQuiet(async () => {
      const { endCursor } = await replay(new Map(), null)
      return { before: await readAll(), endCursor }
    })
    const { commitment } = whole(
      await tieout.ask('{ commitment(number: "SC-2003") { id procore { id } sage { id } } }'),
    )
    const { commitmentUnlink } = whole(
      await tieout.ask(
        `mutation ($input: CommitmentUnlinkInput!) {
          commitmentUnlink(input: $input) { commitments { id } userErrors { message } } }`,
        { input: { idempotencyKey: 'rows-unlink', commitmentId: commitment.id } },
      ),
    )
    assert.deepEqual(commitmentUnlink.userErrors, [])
    const { changes, rows, now, rest } = await inQuiet(async () => {
      const replayed = await replay(new Map(before), endCursor)
      const { changes: rest } = await replay(new Map(), replayed.endCursor)
      return { ...replayed, now: await readAll(), rest }
    })
    assert.notDeepEqual(now, before)
    assert.deepEqual(rows, now)
    const of = (action: string, kind: string) =>
      changes.some(change => change.action === action && change.kind === kind)
    assert.ok(of('ADDED', 'COMMITMENT') && of('MODIFIED', 'COMMITMENT'))
    for (const { before: old, recordKey, kind } of changes) {
      if (old) assert.deepEqual(old, before.get(`${kind} ${recordKey}`))
    }
    assert.deepEqual(rest, [])
  })

  it('are all got by a reader who goes on from the greatest moment he was told, whatever changes while he reads', async () => {
    const kind = kindOf('findingRows')
    const turns = { count: 0 }
    const known = new Map<string, Row>()
    let latest: string | undefined
    const readOn = async () => {
      const told = await read(kind, latest === undefined ? {} : { updatedAfter: latest }, change, 7)
      for (const row of told) {
        known.set(row.id, row)
        if (latest === undefined || row.updatedAt > latest) latest = row.updatedAt
      }
    }
    const change = async () => {
      turns.count += 1
      await tieout.store.query(
        `update tieout.finding set explanation = $1
         where fingerprint in (
           select fingerprint from tieout.finding
           -- What the company has once is judged again with every round.
           where commitment_pair_id is not null order by md5(fingerprint || $1) limit 9
         )`,
        [`turn ${turns.count}`],
      )
    }
    for (let round = 0; round < 4; round += 1) await readOn()
    assert.ok(turns.count > 8)
    const explained = async () =>
      new Map((await read(kind)).map(row => [row.id, row['explanation']]))
    // Nothing changes any more; what the last round missed comes with one more.
    const now = await inQuiet(async () => {
      const told = await read(kind, { updatedAfter: latest })
      for (const row of told) known.set(row.id, row)
      return explained()
    })
    assert.deepEqual(new Map([...known].map(([id, row]) => [id, row['explanation']])), now)
  })

  it('are a cursor for their own list only', async () => {
    const { changes } = whole(await tieout.ask('{ changes(first: 1) { endCursor } }'))
    const wrong = async (query: string, variables: object) =>
      (await tieout.ask(query, { ...variables })).errors.map(({ message }) => message).join()
    assert.match(
      await wrong(
        'query ($since: String) { changes(since: $since, types: [FINDING]) { endCursor } }',
        {
          since: changes.endCursor,
        },
      ),
      /^since: this cursor belongs to another list/,
    )
    assert.match(
      await wrong('query ($after: String) { findingRows(after: $after) { totalCount } }', {
        after: changes.endCursor,
      }),
      /^after: this cursor belongs to another list/,
    )
  })

  it('are read from either end, by id or what changed last first, each row once', async () => {
    for (const { rows } of rowKinds) {
      const walked = async (order: string, isFromEnd: boolean) => {
        const told: Row[] = []
        const from = isFromEnd ? 'last: 70, before: $at' : 'first: 70, after: $at'
        for (let at: string | null = null; ; ) {
          const { list } = whole(
            await tieout.ask(
              `query ($at: String) { list: ${rows}(${from}, order: ${order}) { totalCount
                nodes { id updatedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
              { at },
            ),
          )
          told.push(...(isFromEnd ? list.nodes.toReversed() : list.nodes))
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = list.pageInfo
          if (!(isFromEnd ? hasPreviousPage : hasNextPage)) {
            assert.equal(told.length, list.totalCount, rows)
            return told
          }
          at = isFromEnd ? startCursor : endCursor
        }
      }
      const byId = await walked('ID', false)
      const ids = byId.map(({ id }) => id)
      assert.deepEqual(ids, ids.toSorted(), rows)
      assert.deepEqual(await walked('ID', true), byId.toReversed(), rows)
      const lastFirst = await walked('UPDATED', false)
      assert.deepEqual(lastFirst.map(({ id }) => id).toSorted(), ids, rows)
      assert.deepEqual(await walked('UPDATED', true), lastFirst.toReversed(), rows)
      const moments = lastFirst.map(({ updatedAt }) => updatedAt)
      assert.deepEqual(moments, moments.toSorted().toReversed(), rows)
    }
  })

  it('are told as of a day as they were at its end, and refused when what they were is thrown away', async () => {
    const before = await inQuiet(() => readAll())
    await age()
    const { commitment } = whole(await tieout.ask('{ commitment(number: "SC-2004") { id } }'))
    await tieout.ask(
      `mutation ($input: CommitmentUnlinkInput!) {
        commitmentUnlink(input: $input) { commitments { id } userErrors { message } } }`,
      { input: { idempotencyKey: 'rows-as-of', commitmentId: commitment.id } },
    )
    const bodies = (all: Map<string, Row>) =>
      [...all].map(([key, { updatedAt: _, ...body }]) => [key, body])
    assert.notDeepEqual(bodies(await readAll()), bodies(before))
    assert.deepEqual(bodies(await readAll({ asOf: day(-1) })), bodies(before))
    assert.equal((await readAll({ asOf: '2020-01-31' })).size, 0)

    // A row that was changed since is kept as it was at the end of every day that is not thrown away.
    await forgetChanges(tieout.store, 1)
    assert.deepEqual(bodies(await readAll({ asOf: day(-1) })), bodies(before))
    const { errors } = await tieout.ask(`{ commitmentRows(asOf: "${day(-3)}") { nodes { id } } }`)
    assert.equal(errors[0]?.extensions.code, 'HISTORY_PRUNED')
    assert.match(errors[0]?.message ?? '', /^asOf: .*ask for a later day/)
  })

  it('refuse a cursor from before what was thrown away, and still give every row to who begins again', async () => {
    const { changes } = whole(await tieout.ask('{ changes(first: 10) { endCursor } }'))
    await age()
    assert.ok((await forgetChanges(tieout.store, 1)) > 0)
    const { errors } = await tieout.ask(
      'query ($since: String) { changes(since: $since) { endCursor } }',
      { since: changes.endCursor },
    )
    assert.equal(errors[0]?.extensions.code, 'HISTORY_PRUNED')
    assert.match(errors[0]?.message ?? '', /begin again without `since`/)
    const { rows, all } = await inQuiet(async () => {
      const { rows } = await replay(new Map(), null)
      return { rows, all: await readAll() }
    })
    const shape = (all: Map<string, Row>) =>
      new Map([...all].map(([key, row]) => [key, { ...row }]))
    assert.deepEqual(shape(rows), shape(all))
  })

  it('are recorded in the order in which transactions end, so that nobody who waits is passed over', async () => {
    const one = await tieout.store.connect()
    try {
      await one.query('begin')
      await one.query(
        `update tieout.finding set grain = 'early' where fingerprint = (select min(fingerprint) from tieout.finding where commitment_pair_id is not null)`,
      )
      await tieout.store.query(
        `update tieout.finding set grain = 'late' where fingerprint = (select max(fingerprint) from tieout.finding where commitment_pair_id is not null)`,
      )
      const { rows: seen } = await tieout.store.query(
        'select max(updated_at)::text as at from tieout.flat_row',
      )
      await one.query('commit')
      const { rows } = await tieout.store.query(
        `select body::json ->> 'grain' as grain from tieout.flat_row
         where updated_at > $1 and body::json ->> 'grain' in ('early', 'late')`,
        [seen[0].at],
      )
      assert.deepEqual(rows, [{ grain: 'early' }])
    } finally {
      one.release()
    }
  })

  it('are gathered while nobody waits but who changes rows of the same commitment', async () => {
    const { rows: findings } = await tieout.store.query<{ id: string; commitment: string }>(
      `select distinct on (hashtext(commitment_pair_id) & 255)
         fingerprint as id, commitment_pair_id as commitment
       from tieout.finding where commitment_pair_id is not null limit 2`,
    )
    const [busy, free] = findings
    assert.ok(busy && free)
    const change = (id: string) =>
      transaction(tieout.store, async client => {
        await client.query(
          `update tieout.finding set assigned_to = 'Rosa', updated_at = now() where fingerprint = $1`,
          [id],
        )
        await tellRows(client)
      })
    const one = await tieout.store.connect()
    try {
      await one.query('begin')
      await one.query('select tieout.lock_rows($1)', [[busy.commitment]])
      let isOver = false
      const waiting = change(busy.id).then(() => {
        isOver = true
      })
      await change(free.id)
      await one.query('select from tieout.flat_clock, tieout.audit_head for update nowait')
      assert.equal(isOver, false)
      await one.query('rollback')
      await waiting
    } finally {
      one.release()
    }
  })

  function kindOf(name: string): RowKind {
    const kind = rowKinds.find(({ rows }) => rows === name)
    assert.ok(kind)
    return kind
  }

  /** What was judged meanwhile is in the second of two readings, so both are taken until nothing was. */
  async function inQuiet<Seen>(look: () => Promise<Seen>): Promise<Seen> {
    const moment = async () =>
      (await tieout.store.query('select max(updated_at)::text as at from tieout.flat_row')).rows[0]
        .at
    for (;;) {
      const before = await moment()
      const count = await countOf('tieout.flat_change')
      const seen = await look()
      if (before === (await moment()) && count === (await countOf('tieout.flat_change')))
        return seen
    }
  }

  async function countOf(table: string, where = 'true'): Promise<number> {
    const { rows } = await tieout.store.query(
      `select count(*)::integer as count from ${table} where ${where}`,
    )
    return rows[0].count
  }

  async function read(
    { rows: name, columns }: RowKind,
    variables: Record<string, unknown> = {},
    between: () => Promise<void> = async () => undefined,
    pageSize = 200,
  ): Promise<Row[]> {
    const rows: Row[] = []
    for (let after: string | null = null; ; ) {
      const { list } = whole(
        await tieout.ask(
          `query ($after: String, $projectNumber: String, $updatedAfter: DateTime, $asOf: Date) {
            list: ${name}(first: ${pageSize}, after: $after, projectNumber: $projectNumber, updatedAfter: $updatedAfter, asOf: $asOf) {
              nodes { ${columns.map(column => column.name).join(' ')} }
              pageInfo { hasNextPage endCursor } } }`,
          { ...variables, after },
        ),
      )
      rows.push(...list.nodes)
      if (!list.pageInfo.hasNextPage) return rows
      after = list.pageInfo.endCursor
      await between()
    }
  }

  /** As if all changes so far were of two days ago. */
  async function age(): Promise<void> {
    await tieout.store.query(
      `update tieout.flat_change set changed_at = changed_at - interval '2 days'`,
    )
  }

  async function readAll(asked: { asOf?: string } = {}): Promise<Map<string, Row>> {
    const all: [string, Row][] = []
    for (const kind of rowKinds) {
      for (const row of await read(kind, asked)) all.push([`${kind.kind} ${row.id}`, row])
    }
    return sorted(new Map(all))
  }

  async function replay(rows: Map<string, Row>, since: string | null) {
    const every: Change[] = []
    for (let cursor = since; ; ) {
      const { changes } = whole(
        await tieout.ask(
          `query ($since: String) { changes(since: $since, first: 700) {
            changes { kind action recordKey before after } hasNextPage endCursor } }`,
          { since: cursor },
        ),
      )
      for (const change of changes.changes as Change[]) {
        every.push(change)
        const key = `${change.kind} ${change.recordKey}`
        if (change.after) rows.set(key, change.after)
        else rows.delete(key)
      }
      cursor = changes.endCursor
      if (!changes.hasNextPage) return { rows: sorted(rows), changes: every, endCursor: cursor }
    }
  }
})

const STORED: Record<string, string> = {
  Float: 'numeric',
  Int: 'integer',
  Boolean: 'boolean',
  Date: 'date',
}

/** So many days from today, by UTC. */
function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}

/** By key, for a map remembers in which order it was filled. */
function sorted(rows: Map<string, Row>): Map<string, Row> {
  return new Map([...rows].toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
