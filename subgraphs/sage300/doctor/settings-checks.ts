import type { SageReader } from '../read/reader.ts'
import { type Mask, readMasks } from '../records/dictionary/masks.ts'
import { AP_SETTINGS, JC_SETTINGS } from '../records/dictionary/tables.ts'
import { type Check, failure, ok, warn } from './report.ts'

/** The masks of ids and the settings of AP and JC, as far as Sage shows them. */
export async function settingsChecks(reader: SageReader): Promise<Check[]> {
  const tries: [string, (reader: SageReader) => Promise<Check[]>][] = [
    ['masks', maskChecks],
    ['AP settings', payableChecks],
    ['JC settings', jobCostChecks],
  ]
  const checks: Check[] = []
  for (const [what, look] of tries) {
    // Nothing is read by these settings, so that a refusal of theirs stops no read.
    checks.push(
      ...(await look(reader).catch(thrown => [
        { ...failure(what, thrown), status: 'WARN' as const },
      ])),
    )
  }
  return checks
}

async function maskChecks(reader: SageReader): Promise<Check[]> {
  const masks = await readMasks(reader)
  const words = Object.entries(masks).map(([id, { pattern }]: [string, Mask]) => `${id} ${pattern}`)
  if (words.length > 0) return [ok('masks', `${words.join(', ')}.`)]
  return [
    warn(
      'masks',
      'TS_CTL_RECORD_3 is not shown, in dictionary mode neither; ids are checked by Sage alone.',
      'Nothing need be done. Write the masks of jobs and cost codes into the field report.',
    ),
  ]
}

async function payableChecks(reader: SageReader): Promise<Check[]> {
  const [row] = await reader.read(AP_SETTINGS, {})
  if (!row) return [noRow('AP settings', AP_SETTINGS.name)]
  const asked = (['Date_Received_Usage', 'Payment_Date_Usage'] as const).filter(
    name => row[name] !== null && !/^not (required|used)$/i.test(row[name]),
  )
  if (asked.length === 0) {
    const accounts = row.AP_Payable_Account ?? 'unknown'
    return [ok('AP settings', `Read; payable account ${accounts}.`)]
  }
  return asked.map(name =>
    warn(
      'AP settings',
      `${name.replaceAll('_', ' ')} is "${row[name]}": an imported invoice without that date is rejected.`,
      `In Sage: AP > File > Company Settings > AP Settings, set ${name.replaceAll('_', ' ')} to "Not Required".`,
    ),
  )
}

async function jobCostChecks(reader: SageReader): Promise<Check[]> {
  const [row] = await reader.read(JC_SETTINGS, {})
  if (!row) return [noRow('JC settings', JC_SETTINGS.name)]
  const { GL_Retrieval_Method: method, Track_Extras: extras, Category_Usage: usage } = row
  const words = [
    `accounts: ${method ?? 'unknown'}`,
    `extras: ${extras ?? 'unknown'}`,
    `categories: ${usage ?? 'unknown'}`,
  ]
  return [ok('JC settings', `Read; ${words.join(', ')}.`)]
}

function noRow(what: string, table: string): Check {
  return warn(
    what,
    `No row of ${table} is shown.`,
    'Give the role read access to it, so that the writer can be checked against it.',
  )
}
