import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { setLogLevel } from '#lib/log'
import { createReconciler } from '../subgraphs/reconcile/sql/judge.ts'
import { freshDatabase, leaveCluster } from '../test/harness/postgres.ts'
import { untilSettled } from '../test/harness/tieout.ts'
import { differences, runCases, unexpected } from '../test/reconcile/case-run.ts'
import { wordsOf } from '../test/reconcile/case-words.ts'
import { caseGroups, lineCases } from '../test/reconcile/cases/all.ts'
import { examined } from '../test/reconcile/cases/examined/all.ts'
import { conclusions } from './mutants/conclusions.ts'
import { isEquivalent } from './mutants/equivalent.ts'
import { type Mutant, mutantsOf } from './mutants/mutate.ts'

const help = `Puts one small fault after another into the SQL that decides, judges the company of the cases with it,
and tells which faults no case notices. Prints the count of mutants, what was caught, and survivors with
their file and line. Takes about two seconds a mutant.

  npm run mutants -- [options]

  --file TEXT       only of files whose path has this
  --count N         only so many, drawn by the seed (all)
  --seed TEXT       which are drawn (1)
  --help            print this`

/** A fault may join everything with everything. */
const STATEMENT_TIMEOUT = '15s'
/** What is asked at the moment of an answer, and what is concluded only when documents are staged anew. */
const ASKED =
  /^(comparison|line_records|lines|measures|timeline|retainage_lines|suggestions|vendor_suggestions|judgeable|staging\/procore\/lines)\.sql$/
const STAGED = /^(staging\/|matching\/cost_codes)/
const TOLD_EVERY = 50
const POLL_MS = 10
const folder = new URL('../subgraphs/reconcile/sql/', import.meta.url)

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(help)
else await run()

async function run(): Promise<void> {
  setLogLevel('error')
  const mutants = drawn()
  await using database = await freshDatabase('mutants')
  const name = new URL(database.url).pathname.slice(1)
  const cases = [...Object.values(caseGroups).flat(), ...lineCases, ...examined]
  await using running = await runCases(cases, { DATABASE_URL: database.url })
  await untilSettled(database.pool)
  await database.pool.query(
    `alter database "${name}" set statement_timeout = '${STATEMENT_TIMEOUT}'`,
  )
  await allowOthersReading(database.pool, name)
  const options = '-c default_transaction_read_only=off'
  const pool = new pg.Pool({ connectionString: database.url, max: 3, options })
  pool.on('error', () => undefined)
  const reconciler = createReconciler(pool)
  const judge = async (isStagedAnew: boolean) => {
    await pool.query(
      `update tieout.reconciled set rules_version = ''${isStagedAnew ? ", staging_version = ''" : ''}`,
    )
    await pool.query(
      "insert into tieout.touched (project_id, commitment_id) values ('', 'accounts'), ('', 'lists')",
    )
    await reconciler.reconcileDue()
    return conclusions(pool)
  }
  const answers = async () => {
    const found = await running.find()
    const byLine = await Promise.all(
      lineCases.flatMap(given =>
        (
          running.projects.flatMap(each => each.cases).find(each => each.case === given)?.scenes ??
          []
        ).map(({ commitment: { number } }) =>
          running.tieout.ask(
            `query ($number: String!) { commitment(number: $number) {
               retainage { byLine { number procoreHeldAmount sageHeldAmount basis } } } }`,
            { number },
          ),
        ),
      ),
    )
    return JSON.stringify([
      cases.map(given => differences(running.projects, given, found)),
      unexpected(running.projects, found),
      wordsOf(running.projects, found),
      byLine,
    ])
  }

  const right = await judge(true)
  const rightAnswers = await answers()
  const mutation = mutate()
  const survivors: Mutant[] = []
  let unasked = 0
  let mustStage = false
  for (const [index, mutant] of mutants.entries()) {
    mutation.set(mutant)
    const isStaged = STAGED.test(mutant.file)
    const judged = () => judge(isStaged || mustStage)
    const isCaught = await judged()
      .then(async told => {
        if (told.judged !== right.judged) return true
        if (told.whole === right.whole && !ASKED.test(mutant.file)) return false
        return (await answers()) !== rightAnswers
      })
      .catch(() => idle(pool).then(() => true))
    mustStage = isStaged
    mutation.set(undefined)
    if (!mutation.isAsked()) unasked += 1
    else if (!isCaught) survivors.push(mutant)
    if (!isCaught && !isEquivalent(mutant)) {
      const where = `${mutant.file}:${mutant.line} ${mutant.kind}: ${mutant.was}`
      console.log(mutation.isAsked() ? where : `${where} (no case asks it)`)
    }
    if ((index + 1) % TOLD_EVERY === 0) console.error(`${index + 1} of ${mutants.length}`)
  }
  await pool.end()
  const same = survivors.filter(isEquivalent).length
  console.log(
    `${mutants.length} mutants: ${mutants.length - survivors.length - unasked} caught, ${same} equivalent, ` +
      `${survivors.length - same} survived, ${unasked} in what no case asks`,
  )
}

function drawn(): Mutant[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.sql') && file.includes(values.file))
    .toSorted()
  const every = files.flatMap(file => mutantsOf(file, readFileSync(new URL(file, folder), 'utf8')))
  const lot = ({ file, line, kind, mutated }: Mutant) =>
    createHash('sha256').update([values.seed, file, line, kind, mutated].join('|')).digest('hex')
  const isFirst = new Set(
    every
      .map(mutant => ({ mutant, lot: lot(mutant) }))
      .toSorted((left, right) => (left.lot < right.lot ? -1 : 1))
      .slice(0, Number(values.count))
      .map(({ mutant }) => mutant),
  )
  return every.filter(mutant => isFirst.has(mutant))
}

/** The Tieout that answers would judge what is due without the fault. From now on it may only read. */
async function allowOthersReading(pool: pg.Pool, database: string): Promise<void> {
  await pool.query(`alter database "${database}" set default_transaction_read_only = on`)
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
}

/** What fails leaves others judging, whose projects would not be due for the next fault. */
async function idle(pool: pg.Pool): Promise<void> {
  while (pool.idleCount < pool.totalCount || pool.waitingCount > 0) await delay(POLL_MS)
}

/** Whatever this process asks Postgres from now on has the fault. */
function mutate(): { set(mutant: Mutant | undefined): void; isAsked(): boolean } {
  let current: Mutant | undefined
  let isAsked = false
  const asked = pg.Client.prototype.query as (...given: unknown[]) => unknown
  const faulty = function (this: pg.Client, question: unknown, ...rest: unknown[]) {
    const { text } =
      typeof question === 'string' ? { text: question } : (question as { text?: string })
    if (!current || !text?.includes(current.part)) return asked.call(this, question, ...rest)
    isAsked = true
    const mutated = text.replaceAll(current.part, () => (current as Mutant).mutated)
    if (typeof question === 'string') return asked.call(this, mutated, ...rest)
    // Without its name, since a prepared statement keeps its text.
    const { values } = question as { values?: unknown[] }
    return asked.call(this, { text: mutated, values }, ...rest)
  }
  pg.Client.prototype.query = faulty as typeof pg.Client.prototype.query
  return {
    set(mutant) {
      current = mutant
      if (mutant) isAsked = false
    },
    isAsked: () => isAsked,
  }
}

await leaveCluster()
