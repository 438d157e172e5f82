import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { launchPostgres } from '#lib/postgres'
import { dictionaryOfTables } from '../../subgraphs/sage300/watch/differences.ts'

/**
 * A Sage that nobody but this drill knows: a database with the tables of the standard mode, read through its own
 * driver, and a macro that imports what it finds under one fixed file name. Nothing of the sandbox is in it.
 */
export interface OwnSage extends AsyncDisposable {
  /** What a Tieout is given of it. */
  access: OwnAccess
  /** How often the books have each change order, by commitment and number. */
  countsOf(): Promise<ReadonlyMap<string, number>>
}

export interface OwnAccess {
  odbc: string
  importDir: string
  importCommand: string[]
  importEnvironment: Record<string, string>
}

const MACRO = fileURLToPath(new URL('own-macro.ts', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  text: "text default ''",
  number: 'double precision default 0',
  flag: 'smallint default 0',
  date: 'date',
  time: 'time',
}

export async function openOwnSage(commitments: readonly string[]): Promise<OwnSage> {
  await using opened = new AsyncDisposableStack()
  const home = await mkdtemp(join(tmpdir(), 'tieout-own-sage-'))
  opened.defer(() => rm(home, { recursive: true, force: true }))
  const importDir = join(home, 'drop')
  await mkdir(importDir)
  const server = await launchPostgres({
    dataDir: join(home, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off' },
  })
  opened.defer(() => server.stop())
  const books = new Client({ connectionString: server.url })
  await books.connect()
  opened.defer(() => books.end())
  await books.query(tablesSql())
  await books.query(`insert into jcm_master__job (job, status) values ('J-1', 'In progress')`)
  for (const commitment of commitments) {
    await books.query(
      `insert into jcm_master__commitment (commitment, job, amount) values ($1, 'J-1', 1000000)`,
      [commitment],
    )
    await books.query(
      `insert into jcm_master__commitment_item (commitment, item_number, job, amount)
       values ($1, 1, 'J-1', 1000000)`,
      [commitment],
    )
  }
  const ending = opened.move()
  return {
    access: {
      odbc: [
        'Driver={PostgreSQL Unicode}',
        `Server=${server.host}`,
        `Port=${server.port}`,
        'Database=postgres',
        `Uid=${server.user}`,
        `Pwd=${server.password}`,
        'BoolsAsChar=0',
        '',
      ].join(';'),
      importDir,
      importCommand: [process.execPath, MACRO, '{file}'],
      importEnvironment: { OWN_SAGE_BOOKS: server.url, OWN_SAGE_FILE: join(home, 'IMPORT.JCC') },
    },
    async countsOf() {
      const { rows } = await books.query<{ of: string; count: number }>(
        `select concat_ws(' ', commitment, commitment_co) as of, count(*)::integer as count
         from jcm_master__commitment_co group by 1`,
      )
      return new Map(rows.map(row => [row.of, row.count]))
    },
    [Symbol.asyncDispose]: () => ending.disposeAsync(),
  }
}

/** As Tieout declares them, which is how it looks for them; no key holds a second row off. */
function tablesSql(): string {
  return Object.entries(dictionaryOfTables())
    .map(([name, { columns }]) => {
      const all = Object.entries(columns).map(
        ([column, kind]) => `"${column.toLowerCase()}" ${TYPES[String(kind).replace('?', '')]}`,
      )
      return `create table ${name} (${all.join(', ')})`
    })
    .join(';\n')
}
