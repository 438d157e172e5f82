import { TieoutError } from '#lib/errors'
import type { SageNames } from '../records/dictionary/names.ts'
import { JOB } from '../records/dictionary/tables.ts'
import type { SagePool } from '../wire/connection.ts'
import { loadDriver } from '../wire/driver.ts'
import { type Check, fail, failure, ok, warn } from './report.ts'

/** What can be told of this program and the connection string before anything is connected. */
export async function driverChecks(odbc: string): Promise<Check[]> {
  const program = `Node.js ${process.version} (${process.arch})`
  try {
    await loadDriver()
  } catch (thrown) {
    const fix = 'Install unixODBC (Windows has ODBC), then run: npm install odbc'
    return [{ ...failure('odbc package', thrown), fix }]
  }
  return [ok('odbc package', `is loaded by ${program}.`), ...stringChecks(odbc)]
}

/** Tries to connect. Several settings can be at fault, so the code says which to look at. */
export async function connectionChecks(
  pool: SagePool,
  odbc: string,
): Promise<{ checks: Check[]; isConnected: boolean }> {
  const driver = driverOf(settingsOf(odbc))
  try {
    // A table that is missing was asked for over a connection, which is all that is asked here.
    await pool.read(JOB.name, `select Job from ${JOB.name} where 1=0`, []).catch(orMissing)
  } catch (thrown) {
    const isDriver = thrown instanceof TieoutError && thrown.code === 'SAGE_DRIVER_MISSING'
    return { checks: [failure(isDriver ? 'driver' : 'connection', thrown)], isConnected: false }
  }
  const checks = [
    ok('driver', `${driver} is found, in ${process.arch}.`),
    ok('connection', 'Sage answers.'),
  ]
  return { checks, isConnected: true }
}

/** Which of its three kinds of names the driver shows. */
export async function modeCheck(pool: SagePool, names: SageNames): Promise<Check> {
  const isShown = async (table: string) => {
    const answer = await pool.read(table, `select * from ${table} where 1=0`, []).catch(orMissing)
    return answer !== undefined
  }
  const job = names.tableOf(JOB.name)
  if (await isShown(job)) return ok('mode', `Standard names are shown (${job}).`)
  if (await isShown(`${job}_1`)) {
    return warn(
      'mode',
      `Wide tables come in parts (${job}_1); Tieout joins them, and reads more slowly.`,
      'Put MaxColSupport=1536 into SAGE_ODBC.',
    )
  }
  const fix = 'Put StandardMode=1;MaxColSupport=1536;ShortenNames=0 into SAGE_ODBC.'
  for (const [table, mode] of Object.entries(otherModes)) {
    if (await isShown(table)) return fail('mode', `The driver is in ${mode} mode (${table}).`, fix)
  }
  return fail(
    'mode',
    `Table or view not found: ${job}. Names of another mode, or a user who may read nothing.`,
    `${fix} Check DBQ, the company's data folder, too.`,
  )
}

/** Whether values can be bound, which nobody has established for the Timberline driver. */
export function bindingCheck(pool: SagePool): Check {
  if (pool.binding === 'LITERALS') {
    return ok(
      'bound values',
      'The driver takes none; Tieout writes checked values into statements.',
    )
  }
  return ok('bound values', pool.binding === 'BOUND' ? 'The driver takes them.' : 'Not tried.')
}

/** Tables that the driver shows in its other modes alone. */
const otherModes: Readonly<Record<string, string>> = {
  MASTER_JCM_JOB_1: 'custom',
  MASTER_JCM_JOB: 'custom',
  MASTER_JCM_RECORD_1: 'dictionary',
  MASTER_JCM_RECORD_12: 'dictionary',
}

function stringChecks(odbc: string): Check[] {
  const settings = settingsOf(odbc)
  const driver = driverOf(settings)
  const what = 'connection string'
  if (!settings.has('driver') && !settings.has('dsn')) {
    const fix = 'Begin SAGE_ODBC with Driver=Timberline Data; or with DSN= and a name of yours.'
    return [fail(what, 'It names neither a driver nor a DSN.', fix)]
  }
  const checks = [ok(what, `names ${driver}.`)]
  if (!/timberline/i.test(driver)) return checks
  if (process.platform !== 'win32' || process.arch !== 'ia32') {
    checks.push(
      warn(
        'word size',
        `The Timberline driver is 32-bit and for Windows; this is ${process.platform} ${process.arch}.`,
        'Run Tieout with --only sage300 on a 32-bit Node.js beside the Sage client; docs/connecting.md has the steps.',
      ),
    )
  }
  for (const [name, value] of Object.entries(timberlineSettings)) {
    const set = settings.get(name.toLowerCase())
    if (set === value) continue
    const message = set === undefined ? `${name} is not set.` : `${name} is ${set}.`
    // A DSN may hold the setting itself.
    if (set === undefined && settings.has('dsn')) continue
    checks.push(warn(what, message, `Put ${name}=${value} into SAGE_ODBC.`))
  }
  return checks
}

const timberlineSettings = { StandardMode: '1', MaxColSupport: '1536', ShortenNames: '0' }

/** The settings of a connection string by their names in lower case; braces keep a `;` inside. */
function settingsOf(odbc: string): Map<string, string> {
  const pairs = odbc.matchAll(/\s*([^=;{}]+?)\s*=\s*(?:\{([^}]*)\}|([^;]*))/g)
  return new Map(
    [...pairs].map(([, name = '', braced, plain = '']) => [
      name.toLowerCase(),
      (braced ?? plain).trim(),
    ]),
  )
}

function driverOf(settings: ReadonlyMap<string, string>): string {
  const dsn = settings.get('dsn')
  return settings.get('driver') ?? (dsn === undefined ? 'no driver' : `the DSN ${dsn}`)
}

function orMissing(thrown: unknown): undefined {
  if (thrown instanceof TieoutError && thrown.code === 'SAGE_TABLE_MISSING') return undefined
  throw thrown
}
