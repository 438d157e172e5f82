import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { request } from 'undici'
import { csvOf } from '../../subgraphs/reconcile/rows/csv.ts'
import { type RowKind, rowKinds } from '../../subgraphs/reconcile/rows/kinds.ts'
import { emptyDatabase } from '../harness/postgres.ts'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { scratchDir } from '../harness/scratch.ts'
import { whole } from '../harness/tieout.ts'

type Row = Record<string, unknown> & { id: string }

describe('an export', () => {
  let tieout: RunningSample

  before(async () => {
    tieout = await runSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  it('has the rows that the graph lists, of every kind, and says how many they are', async () => {
    for (const kind of rowKinds) {
      const { body, headers } = await get(`${kind.rows}.ndjson`)
      const rows = linesOf(body)
      assert.deepEqual(rows, await listed(kind), kind.rows)
      assert.equal(headers['x-row-count'], String(rows.length))
      assert.equal(headers['content-type'], 'application/x-ndjson')
    }
  })

  it('has the same rows as CSV, with nothing for what is unknown', async () => {
    for (const { rows, columns } of rowKinds) {
      const expected = linesOf((await get(`${rows}.ndjson`)).body)
      const records: Record<string, string>[] = parse((await get(`${rows}.csv`)).body, {
        columns: true,
      })
      assert.equal(records.length, expected.length)
      for (const [place, row] of expected.entries()) {
        for (const { name } of columns) {
          assert.equal(records[place]?.[name], String(row[name] ?? ''), `${rows}.${name}`)
        }
      }
    }
  })

  it('has no formula that a spreadsheet would carry out, and numbers as they are', async () => {
    const name = { name: 'title', type: 'String', isRequired: false, openTo: [] }
    const csv = async (title: unknown) => {
      const text = Readable.from([Buffer.from(`${JSON.stringify({ title })}\n`)])
      return (await Array.fromAsync(csvOf(text, [name]))).join('').slice('title\r\n'.length, -2)
    }
    const formulas = ['=1+1', '+A1', '-A1', '@SUM(1)', ' =1', '＝1', '-1+1', '=HYPERLINK("a")']
    for (const formula of formulas) {
      assert.equal(parse(await csv(formula))[0]?.[0], `'${formula}`)
    }
    const inside = {
      'x;=SUM(A1)': "x;'=SUM(A1)",
      '\t=1': "\t'=1",
      'a; @b;-c': "a;' @b;'-c",
      'a\n+b': "a\n'+b",
    }
    for (const [formula, told] of Object.entries(inside)) {
      assert.equal(parse(await csv(formula))[0]?.[0], told)
    }
    for (const plain of ['a;-5;+6', 'a; b', '-10.00', '+5', '1,000.00', 'A-1', 'a=b', '-', '']) {
      assert.equal(parse(await csv(plain))[0]?.[0] ?? '', plain)
    }
    assert.equal(await csv(-5), '-5')
  })

  it('has the same rows as Parquet, with exact decimals, dates and moments', async t => {
    const dir = await mkdtemp(join(scratchDir, 'tieout-export-'))
    t.after(() => rm(dir, { recursive: true }))
    const duckdb = await (await DuckDBInstance.create()).connect()
    for (const { rows, columns } of rowKinds) {
      const file = join(dir, `${rows}.parquet`)
      await writeFile(file, (await get(`${rows}.parquet`)).body)
      await writeFile(file.replace('.parquet', '.ndjson'), (await get(`${rows}.ndjson`)).body)
      const described = await duckdb.runAndReadAll(`describe select * from '${file}'`)
      const types = Object.fromEntries(
        described.getRowObjectsJson().map(row => [row['column_name'], row['column_type']]),
      )
      for (const { name, type } of columns) {
        assert.equal(types[name], IN_DUCKDB[type] ?? 'VARCHAR', `${rows}.${name}`)
      }
      const names = columns.map(({ name, type }) =>
        type in IN_DUCKDB ? `cast("${name}" as ${IN_DUCKDB[type]}) as "${name}"` : `"${name}"`,
      )
      const told = columns.map(({ name }) => `"${name}": 'VARCHAR'`).join(', ')
      const difference = await duckdb.runAndReadAll(`
        with lines as (
          select ${names.join(', ')}
          from read_json('${file.replace('.parquet', '.ndjson')}', format = 'newline_delimited', columns = {${told}})
        )
        select count(*) as count from (
          (select ${names.join(', ')} from '${file}' except all select * from lines)
          union all
          (select * from lines except all select ${names.join(', ')} from '${file}')
        )`)
      assert.deepEqual(difference.getRowObjectsJson(), [{ count: '0' }], rows)
    }
  })

  it('is compressed as the reader asks, and so is every other answer that is worth it', async () => {
    const plain = await get('invoiceRows.ndjson')
    assert.equal(plain.headers['content-encoding'], undefined)
    for (const [encoding, decompress] of Object.entries(DECOMPRESS)) {
      const packed = await get('invoiceRows.ndjson', {}, { 'accept-encoding': encoding })
      assert.equal(packed.headers['content-encoding'], encoding)
      assert.ok(packed.body.length < plain.body.length / 4)
      assert.ok(decompress(packed.body).equals(plain.body))
    }
    const answer = await request(`${tieout.url}/graphql`, {
      method: 'POST',
      headers: { ...TOKEN, 'content-type': 'application/json', 'accept-encoding': 'br' },
      body: JSON.stringify({ query: '{ commitments(first: 100) { nodes { id title } } }' }),
    })
    assert.equal(answer.headers['content-encoding'], 'br')
    const body = brotliDecompressSync(Buffer.from(await answer.body.arrayBuffer()))
    assert.equal(JSON.parse(body.toString()).data.commitments.nodes.length, 100)
    const small = await request(`${tieout.url}/healthz`, { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(small.headers['content-encoding'], undefined)
    await small.body.dump()
  })

  it('goes on after the last row that was read whole', async () => {
    const every = linesOf((await get('changeOrderRows.ndjson')).body)
    const half = Math.floor(every.length / 2)
    const rest = await get('changeOrderRows.ndjson', { after: every[half - 1]?.id ?? '' })
    assert.deepEqual(linesOf(rest.body), every.slice(half))
    assert.equal(rest.headers['x-row-count'], String(every.length - half))
  })

  it('takes the filters of the list', async () => {
    const every = linesOf((await get('invoiceRows.ndjson')).body)
    const projectNumber = String(every[0]?.['projectNumber'])
    assert.deepEqual(
      linesOf((await get('invoiceRows.ndjson', { projectNumber })).body),
      every.filter(row => row['projectNumber'] === projectNumber),
    )
    const { headers } = await get('invoiceRows.ndjson')
    const later = await get('invoiceRows.ndjson', {
      updatedAfter: String(headers['x-updated-after']),
    })
    assert.equal(later.body.length, 0)
    const today = new Date().toISOString().slice(0, 10)
    assert.deepEqual(linesOf((await get('invoiceRows.ndjson', { asOf: today })).body), every)
    assert.equal((await get('invoiceRows.csv', { asOf: '2020-01-31' })).headers['x-row-count'], '0')
  })

  it('names the cursor from which its changes go on', async () => {
    const { headers } = await get('findingRows.ndjson')
    await tieout.store.query(
      `update tieout.finding set explanation = 'changed since'
       where fingerprint = (select min(fingerprint) from tieout.finding where commitment_pair_id is not null)`,
    )
    const { changes } = whole(
      await tieout.ask('query ($since: String) { changes(since: $since) { changes { after } } }', {
        since: headers['x-changes-since'],
      }),
    )
    assert.deepEqual(
      changes.changes
        .map(({ after }: { after: Row }) => after['explanation'])
        .filter((told: unknown) => told === 'changed since'),
      ['changed since'],
    )
  })

  it('takes the token as a password, as spreadsheets keep it', async () => {
    const basic = Buffer.from('excel:sandbox-reader').toString('base64')
    const { status } = await get('costCodeRows.csv', {}, { authorization: `Basic ${basic}` })
    assert.equal(status, 200)
  })

  it('is written by the command as it is served, to a file or to the standard output', async t => {
    const served = await get('costCodeRows.csv')
    const dir = await mkdtemp(join(scratchDir, 'tieout-export-'))
    t.after(() => rm(dir, { recursive: true }))
    const runOn = (url: string, ...words: string[]) =>
      promisify(execFile)(process.execPath, ['scripts/export.ts', ...words], {
        env: { ...process.env, DATABASE_URL: url },
      })
    const run = (...words: string[]) =>
      runOn(String(tieout.store.options.connectionString), ...words)
    const out = join(dir, 'codes.csv')
    const { stderr } = await run('costCodeRows', '--format', 'csv', '--out', out)
    assert.ok((await readFile(out)).equals(served.body))
    assert.match(stderr, /^\d+ costCodeRows\. Changes go on with since: \S+, /)
    const { stdout } = await run('costCodeRows', '--format', 'csv')
    assert.equal(stdout, served.body.toString())
    await assert.rejects(run('everything'), /there is no "everything"; ask for commitmentRows/)
    await assert.rejects(
      run('costCodeRows', '--format', 'xlsx'),
      /it is one of ndjson, csv, parquet/,
    )
    await using unfilled = await emptyDatabase('unfilled')
    await assert.rejects(runOn(unfilled.url, 'costCodeRows'), /No Tieout has filled this store/)
  })

  it('is refused in the words of every other refusal', async () => {
    type Refused = [string, Record<string, string>, Record<string, string>, number, RegExp]
    const refusals: Refused[] = [
      ['costCodeRows.csv', {}, { authorization: 'Bearer nobody' }, 401, /^A valid bearer token/],
      ['costCodeRows.xlsx', {}, {}, 404, /^There is no export .* commitmentRows, .*\.parquet/],
      ['everything.csv', {}, {}, 404, /^There is no export/],
      ['costCodeRows.csv.csv', {}, {}, 404, /^There is no export/],
      ['costCodeRows.csv', { asOf: 'January' }, {}, 400, /^asOf: "January" is not a date/],
      ['costCodeRows.csv', { project: '1' }, {}, 400, /^project: .* takes projectNumber/],
      ['costCodeRows.csv', { after: '\u0000' }, {}, 400, /^after: /],
      [
        'costCodeRows.csv',
        { updatedAfter: 'yesterday' },
        {},
        400,
        /^updatedAfter: .* not a moment/,
      ],
      ...[
        '2026-99-01T00:00:00Z',
        '2026-02-29T00:00:00Z',
        '2026-10-31T00:00:00+23:00',
        '2026-01-01 (x)',
        '0000-01-01T00:00:00Z',
      ].map(
        (updatedAfter): Refused => [
          'costCodeRows.csv',
          { updatedAfter },
          {},
          400,
          /^updatedAfter: .* write it as /,
        ],
      ),
      ['costCodeRows.csv', { asOf: '0000-01-01' }, {}, 400, /^asOf: .* write it as /],
    ]
    for (const [file, query, headers, status, message] of refusals) {
      const answer = await get(file, query, headers)
      assert.equal(answer.status, status, file)
      assert.match(JSON.parse(String(answer.body)).errors[0].message, message)
    }
  })

  it('does not break out of its text, whatever is asked for', async () => {
    for (const text of [
      "'; drop table tieout.flat_row; --",
      '\\',
      '%',
      "e'\\x00'",
      '$1',
      '$&',
      '$$',
      "$'",
      '$`',
      // What stands after its place ends the text, and the rest is of the statement.
      "$') or true) or (true -- ",
    ]) {
      const { status, body } = await get('costCodeRows.ndjson', { projectNumber: text })
      assert.deepEqual([status, body.length], [200, 0], text)
      assert.equal((await get('costCodeRows.ndjson', { after: text })).status, 200)
    }
  })

  describe('of more than fits into the buffers on the way', () => {
    before(() =>
      tieout.store.query(
        `insert into tieout.flat_row (kind, id, project_key, updated_at, body)
         select 'COST_CODE', 'z' || place, 'none', now(), '{"id":"z' || place || '","name":"' || repeat(md5(place::text), 30) || '"}'
         from generate_series(1, 60000) as place`,
      ),
    )

    it('ends in the open when the store goes away, never as if it were whole', async () => {
      for (const encoding of ['identity', 'gzip']) {
        const { body } = await request(`${tieout.url}/export/costCodeRows.ndjson`, {
          headers: { ...TOKEN, 'accept-encoding': encoding },
        })
        const reading = body[Symbol.asyncIterator]()
        await reading.next()
        await tieout.store.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tieout export'",
        )
        await assert.rejects(async () => {
          while (!(await reading.next()).done);
        })
      }
    })

    it('is for one caller two at once: a third of his waits for them, and nobody else does', async () => {
      const held = [new AbortController(), new AbortController()]
      for (const { signal } of held) {
        const address = `${tieout.url}/export/costCodeRows.ndjson`
        const { body } = await request(address, { headers: TOKEN, signal })
        body.once('error', () => undefined)
      }
      let isAnswered = false
      const third = get('findingRows.ndjson').then(answer => {
        isAnswered = true
        return answer
      })
      const other = { authorization: 'Bearer sandbox-admin' }
      assert.equal((await get('findingRows.ndjson', {}, other)).status, 200)
      assert.equal(isAnswered, false)
      for (const leaving of held) leaving.abort()
      assert.equal((await third).status, 200)
      await untilIdle()
    })

    it('lets go of the store when the reader goes away', async () => {
      for (const file of ['costCodeRows.ndjson', 'costCodeRows.csv', 'costCodeRows.parquet']) {
        const leaving = new AbortController()
        const { body } = await request(`${tieout.url}/export/${file}`, {
          headers: TOKEN,
          signal: leaving.signal,
        })
        body.once('error', () => undefined)
        await new Promise(resolve => body.once('readable', resolve))
        leaving.abort()
        await untilIdle()
      }
    })
  })

  async function untilIdle(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await tieout.store.query(
        `select from pg_stat_activity
         where application_name = 'tieout export' and state <> 'idle'
           and datname = current_database()`,
      )
      if (rows.length === 0) return
      await delay(20)
    }
    assert.fail('an export that nobody reads still holds a connection')
  }

  async function get(
    file: string,
    query: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) {
    const answer = await request(`${tieout.url}/export/${file}`, {
      query,
      headers: { ...TOKEN, ...headers },
    })
    const body = Buffer.from(await answer.body.arrayBuffer())
    return { status: answer.statusCode, headers: answer.headers, body }
  }

  async function listed({ rows, columns }: RowKind): Promise<Row[]> {
    const nodes: Row[] = []
    for (let after: string | null = null; ; ) {
      const { list } = whole(
        await tieout.ask(
          `query ($after: String) { list: ${rows}(first: 1000, after: $after) {
            nodes { ${columns.map(({ name }) => name).join(' ')} } pageInfo { hasNextPage endCursor } } }`,
          { after },
        ),
      )
      nodes.push(...list.nodes)
      if (!list.pageInfo.hasNextPage) return nodes
      after = list.pageInfo.endCursor
    }
  }
})

const TOKEN = { authorization: 'Bearer sandbox-reader' }
const DECOMPRESS = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync }
const IN_DUCKDB: Record<string, string> = {
  Decimal: 'DECIMAL(38,6)',
  Float: 'DOUBLE',
  Int: 'INTEGER',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'TIMESTAMP',
}

function linesOf(body: Buffer): Row[] {
  return body
    .toString()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}
