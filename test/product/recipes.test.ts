import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { buildSchema, getNullableType, isInterfaceType, isLeafType } from 'graphql'
import { askOver, loadTables } from '../../docs/recipes/tables.ts'
import { rowKinds } from '../../subgraphs/reconcile/rows/kinds.ts'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'
import { scratchDir } from '../harness/scratch.ts'
import { whole } from '../harness/tieout.ts'

/** What docs/bi.md and docs/apps.md tell others to run is read out of these pages, and run. */

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const ADDRESS = 'http://127.0.0.1:4000'
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

describe('a recipe', () => {
  let tieout: AskedSample
  let folder: string
  let duckdb: DuckDBConnection
  /** What Sage has committed by project and currency, by the graph, in cents. */
  let committed: Map<string, bigint>

  before(async () => {
    tieout = await askSample()
    folder = await mkdtemp(join(scratchDir, 'tieout-recipes-'))
    // Packages are found from here as from a project of one's own.
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    duckdb = await (await DuckDBInstance.create()).connect()
    await duckdb.run(`set file_search_path = '${folder}'`)
    const { commitments } = whole(
      await tieout.ask(
        '{ commitments(first: 1000) { nodes { project { number } sage { revisedAmount currency } } } }',
      ),
    )
    committed = new Map()
    for (const { project, sage } of commitments.nodes) {
      if (!sage) continue
      const key = `${project.number} ${sage.currency}`
      committed.set(key, (committed.get(key) ?? 0n) + centsOf(sage.revisedAmount))
    }
    const [fetching = ''] = await blocks('bi', 'DuckDB', 'sh')
    await run('sh', ['-ec', fetching], { cwd: folder })
  })
  after(async () => {
    duckdb.closeSync()
    await rm(folder, { recursive: true, force: true })
    await tieout[Symbol.asyncDispose]()
  })

  /** The code of a page below a heading, as it stands but for the address. */
  async function blocks(page: string, heading: string, language: string): Promise<string[]> {
    const text = await readFile(join(root, 'docs', `${page}.md`), 'utf8')
    const [, ...sections] = text.split(/^#+ /m)
    const section = sections.find(each => each.startsWith(`${heading}\n`))
    assert.ok(section, `${page} has ${heading}`)
    const found = [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
      .filter(([, kind]) => kind === language)
      .map(([, , code = '']) => code.replaceAll(ADDRESS, tieout.url))
    assert.ok(found.length > 0, `${heading} has ${language}`)
    return found
  }

  const rowsOf = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowObjectsJson()

  it('of DuckDB pivots what is committed, and its total is that of the graph', async () => {
    const [pivot = '', totals = ''] = await blocks('bi', 'DuckDB', 'sql')
    const rows = await rowsOf(pivot)
    const pivoted = new Map(
      rows.map(({ projectNumber, currency, ...kinds }) => [
        `${projectNumber} ${currency}`,
        Object.values(kinds).reduce<bigint>((sum, text) => sum + centsOf(text ?? '0'), 0n),
      ]),
    )
    for (const [key, cents] of committed) assert.equal(pivoted.get(key), cents, key)
    const total = [...committed.values()].reduce((sum, cents) => sum + cents, 0n)
    assert.ok(total > 0n && rows.length > 1)
    const [{ csv, ndjson } = {}] = await rowsOf(totals)
    assert.deepEqual([centsOf(csv), centsOf(ndjson)], [total, total])
  })

  it('of pandas sums the same', async t => {
    const [program = ''] = await blocks('bi', 'pandas', 'python')
    const python = (...words: string[]) => run('python3', words, { cwd: folder })
    if (!(await python('-c', 'import pandas').catch(() => undefined))) return t.skip('no pandas')
    const { stdout } = await python('-c', program)
    const { index, data } = JSON.parse(stdout)
    const summed = index.map(([project, currency]: string[], place: number) => [
      `${project} ${currency}`,
      centsOf(data[place]),
    ])
    assert.deepEqual(new Map(summed), new Map([...committed].toSorted()))
  })

  it('of Power Query asks for a file that has the columns that it types', async () => {
    const [query = ''] = await blocks('bi', 'Excel and Power BI', 'powerquery')
    const [, base = '', path = ''] =
      /Web\.Contents\("(.*?)", \[RelativePath = "(.*?)"\]/.exec(query) ?? []
    const basic = Buffer.from('anybody:sandbox-reader').toString('base64')
    const answer = await fetch(new URL(path, base), {
      headers: { authorization: `Basic ${basic}` },
    })
    assert.equal(answer.status, 200)
    const [header = ''] = (await answer.text()).split('\r\n')
    const typed = [...query.matchAll(/\{"(\w+)", /g)].map(([, name]) => name)
    assert.ok(typed.length > 3)
    for (const name of typed) assert.ok(header.split(',').includes(String(name)), name)
  })

  it('of Grafana gets columns of the types that it names', async () => {
    const [text = ''] = await blocks('bi', 'Grafana', 'json')
    const { url, url_options, root_selector, columns } = JSON.parse(text)
    const answer = await fetch(url, {
      method: url_options.method,
      headers: { authorization: 'Bearer sandbox-reader', 'content-type': 'application/json' },
      body: JSON.stringify({ query: url_options.body_graphql_query }),
    })
    let found: unknown = await answer.json()
    for (const part of root_selector.split('.')) found = (found as Record<string, unknown>)[part]
    const rows = found as Record<string, unknown>[]
    assert.ok(rows.length > 0)
    for (const { selector, type } of columns) {
      const values = rows.map(row => row[selector]).filter(value => value !== null)
      assert.ok(values.length > 0, selector)
      for (const value of values) {
        assert.equal(typeof value, type === 'number' ? 'number' : 'string', selector)
        if (type === 'timestamp') assert.ok(!Number.isNaN(Date.parse(String(value))), selector)
      }
    }
  })

  it('of Tableau fetches a file with a name and a password, and Looker names columns of the warehouse', async () => {
    const [fetching = ''] = await blocks('bi', 'Tableau and Looker', 'sh')
    const before = await readFile(join(folder, 'commitmentRows.csv'), 'utf8')
    await rm(join(folder, 'commitmentRows.csv'))
    await run('sh', ['-ec', fetching], { cwd: folder })
    assert.equal(await readFile(join(folder, 'commitmentRows.csv'), 'utf8'), before)
    const [view = ''] = await blocks('bi', 'Tableau and Looker', 'lookml')
    const kind = rowKinds.find(({ view: name }) =>
      view.includes(`.${name.slice('tieout.'.length)}s `),
    )
    const columns = kind?.columns.map(({ name }) =>
      name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    )
    const named = [...view.matchAll(/\$\{TABLE\}\.(\w+)/g)].map(([, name = '']) => name)
    assert.ok(named.length > 3)
    for (const name of named) assert.ok(columns?.includes(name), name)
  })

  it('of a connector makes typed tables of every list, with both sides, by introspection alone', async () => {
    const ask = askOver(`${tieout.url}/graphql`, { authorization: 'Bearer sandbox-reader' })
    const { rowCounts, refusals } = await loadTables(ask, duckdb)
    assert.ok(
      Object.values(refusals).every(text => /scope/.test(text)),
      JSON.stringify(refusals),
    )
    for (const list of Object.keys(rowCounts)) {
      const { told } = whole(await tieout.ask(`{ told: ${list}(first: 1) { totalCount } }`))
      const [kept] = await rowsOf(`select count(*)::integer as count from "${list}"`)
      assert.equal(kept?.['count'], told.totalCount, list)
    }
    for (const list of [
      ...['commitments', 'changeOrders', 'invoices', 'commitmentLines', 'findings'],
      ...[
        'procoreCommitments',
        'procoreInvoices',
        'sageCommitments',
        'sageInvoices',
        'sagePayments',
      ],
    ]) {
      assert.ok((rowCounts[list] ?? 0) > 0, list)
    }
    const [sums] = await rowsOf(`
      select typeof(any_value(sage."revisedAmount")) as exact, typeof(any_value("asOf_sageAt")) as moment,
        sum(sage."revisedAmount") as sage, count(procore."revisedAmount")::integer as field_count
      from commitments
      left join "procoreCommitments" as procore on procore.id = commitments."procoreId"
      left join "sageCommitments" as sage on sage.id = commitments."sageId"`)
    const total = [...committed.values()].reduce((sum, cents) => sum + cents, 0n)
    assert.deepEqual(
      [sums?.['exact'], sums?.['moment'], centsOf(sums?.['sage'])],
      ['DECIMAL(38,6)', 'TIMESTAMP WITH TIME ZONE', total],
    )
    assert.ok(Number(sums?.['field_count']) > 0)

    // What it has of before some moment it does not ask for again, and what came since is brought whole.
    const everything = await rowsOf('select * from "invoiceRows" order by id')
    await duckdb.run(
      `delete from "invoiceRows" where "updatedAt" > (select min("updatedAt") from "invoiceRows")`,
    )
    const again = await loadTables(ask, duckdb, ['invoiceRows'])
    assert.ok((again.rowCounts['invoiceRows'] ?? 0) < everything.length)
    assert.deepEqual(await rowsOf('select * from "invoiceRows" order by id'), everything)

    const [command = ''] = await blocks('bi', 'Any connector that knows Relay', 'sh')
    const own = command
      .replace(/^node/, process.execPath)
      .replace('tables.duckdb', join(folder, 'tables.duckdb'))
    const { stdout } = await run('sh', ['-ec', `${own.trim()} --list findingRows`], { cwd: root })
    assert.ok(stdout.includes(`findingRows: ${rowCounts['findingRows']}`), stdout)
  })

  it('of types, urql and Apollo Client compiles, and each reads every row', async () => {
    const [config = '', findings = '', urql = '', apollo = ''] = await blocks(
      'apps',
      'Other clients',
      'ts',
    )
    const dir = join(folder, 'typed')
    await mkdir(join(dir, 'src'), { recursive: true })
    await writeFile(join(dir, 'codegen.ts'), config)
    await writeFile(join(dir, 'src', 'findings.ts'), findings)
    await writeFile(join(dir, 'src', 'urql.ts'), urql)
    await writeFile(join(dir, 'src', 'apollo.ts'), apollo)
    await writeFile(join(dir, 'package.json'), '{ "type": "module" }')
    await writeFile(
      join(dir, 'tsconfig.json'),
      JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['src'] }),
    )
    await run(process.execPath, [bin('graphql-codegen'), '--config', 'codegen.ts'], { cwd: dir })
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', dir])
    const { list } = whole(
      await tieout.ask('{ list: findingRows(first: 1000) { nodes { id code amount } } }'),
    )
    const expected = list.nodes.map(
      (row: Record<string, unknown>) => `${row['id']} ${row['code']} ${row['amount']}`,
    )
    for (const program of ['urql', 'apollo']) {
      const { stdout } = await run(process.execPath, [join('src', `${program}.ts`)], { cwd: dir })
      assert.deepEqual(stdout.trim().split('\n'), expected, program)
    }
  })

  it('of Relay compiles for every type that is a Node, and fetches again what it knows', async () => {
    const [config = ''] = await blocks('apps', 'Other clients', 'json')
    const [, , , , held = ''] = await blocks('apps', 'Other clients', 'ts')
    const dir = join(folder, 'relay')
    const sdl = await readFile(join(root, 'schema', 'api.graphql'), 'utf8')
    const node = buildSchema(sdl).getType('Node')
    assert.ok(isInterfaceType(node))
    const fragments = buildSchema(sdl)
      .getPossibleTypes(node)
      .map(type => {
        const [leaf] = Object.values(type.getFields()).filter(field =>
          isLeafType(getNullableType(field.type)),
        )
        return `graphql\`fragment Every_${type.name} on ${type.name} @refetchable(queryName: "Every${type.name}Query") { ${leaf?.name} }\``
      })
    assert.ok(fragments.length > 30)
    await mkdir(join(dir, 'src'), { recursive: true })
    await writeFile(join(dir, 'relay.config.json'), config)
    await writeFile(join(dir, 'api.graphql'), sdl)
    await writeFile(join(dir, 'src', 'Held.ts'), held)
    await writeFile(
      join(dir, 'src', 'Every.ts'),
      `import { graphql } from 'relay-runtime'\n${fragments.join('\n')}\n`,
    )
    await run(process.execPath, [bin('relay-compiler')], { cwd: dir })
    const artifact = join(dir, 'src', '__generated__', 'HeldRefetchQuery.graphql.ts')
    const { default: compiled } = await import(pathToFileURL(artifact).href)
    const { commitment } = whole(
      await tieout.ask(`{ commitment(number: "SC-2001") { id number verdict
        retainage { procoreHeldAmount sageHeldAmount difference } } }`),
    )
    const again = whole(await tieout.ask(compiled.params.text, { id: commitment.id }))
    const { id, ...told } = commitment
    assert.deepEqual(again.node, { __typename: 'Commitment', ...told, id })
  })
})

/** Of an exact amount. */
function centsOf(amount: unknown): bigint {
  const [, sign = '', whole = '', places = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount)) ?? []
  assert.match(places.slice(2), /^0*$/, `${amount} has parts of a cent`)
  return BigInt(`${sign}${whole}${places.slice(0, 2).padEnd(2, '0')}`)
}
