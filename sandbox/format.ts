import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, TieoutError } from '#lib/errors'
import { checkReferences } from './format/check.ts'
import { checkTiers } from './format/check-tiers.ts'
import { elements, invalid, type Place } from './format/elements.ts'
import { checkRecord, isRecord, type ProcoreResource, shapes } from './format/shapes.ts'
import { csvRows, type SageTable } from './format/tables.ts'

export { changeOrderStatuses } from './format/kinds.ts'
export { columnsOf, keyOf, sageTables } from './format/tables.ts'
/**
 * Reads a company folder, the form in which SANDBOX_DATA hands any company to the sandbox. The form
 * is a promise; sandbox/README.md states it. Every failure is SANDBOX_DATA_INVALID and names the
 * file, the record and the field.
 */
export type { Place, ProcoreResource, SageTable }

export const procoreResources = Object.keys(shapes) as ProcoreResource[]

/** Known pairs: a Procore id and the key of the same thing in Sage. */
export interface Links {
  projects: Link[]
  vendors: Link[]
  commitments: Link[]
  /** A cost code of Procore and, as job/extra/code, the one of Sage; several may go to one. */
  costCodes: Link[]
}
export interface Link {
  procore: number
  sage300: string
}

/** More problems than this at once help nobody. */
const PROBLEMS_MAX = 20

/**
 * The records of one Procore resource in file order, each with its place for `readAt`. A missing
 * file is an empty list, save projects.json. Throws at the first record that is wrong.
 */
export async function* records(
  dir: string,
  resource: ProcoreResource,
): AsyncGenerator<Place & { record: Record<string, unknown> }> {
  yield* checkedRecords(dir, resource, refuse)
}

/** The record that `records` found at `place`. */
export async function readAt(
  dir: string,
  resource: ProcoreResource,
  place: Place,
): Promise<Record<string, unknown>> {
  const file = await open(join(dir, 'procore', `${resource}.json`))
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(place.length),
      0,
      place.length,
      place.offset,
    )
    if (bytesRead === place.length) return JSON.parse(buffer.toString()) as Record<string, unknown>
    throw invalid(
      `procore/${resource}.json: the file changed while it was in use; restart to read it again.`,
    )
  } catch (error) {
    if (error instanceof TieoutError) throw error
    throw invalid(
      `procore/${resource}.json: the file changed while it was in use; restart to read it again.`,
      error,
    )
  } finally {
    await file.close()
  }
}

/**
 * The rows of one Sage table in file order, values as text ('' for blank), with the columns that
 * the file has. A missing file is an empty table. Throws at the first row that is wrong.
 */
export async function* tableRows(
  dir: string,
  table: SageTable,
): AsyncGenerator<Record<string, string>> {
  yield* checkedRows(dir, table, refuse)
}

/** The pairs of links.json; none when the file is missing. */
export async function readLinks(dir: string): Promise<Links> {
  const links: Links = { projects: [], vendors: [], commitments: [], costCodes: [] }
  const file = join(dir, 'links.json')
  if (!(await exists(file))) return links
  const parsed = parsedJson(await readFile(file, 'utf8'), 'links.json')
  if (!isRecord(parsed))
    throw invalid(
      'links.json: expected an object with projects, vendors, commitments and costCodes.',
    )
  for (const [kind, list] of Object.entries(parsed)) {
    if (!(kind in links))
      throw invalid(`links.json: ${kind} is not known; expected ${Object.keys(links).join(', ')}.`)
    if (!Array.isArray(list)) throw invalid(`links.json: ${kind} must be a list.`)
    links[kind as keyof Links] = list.map((link, index) => checkedLink(link, `${kind}[${index}]`))
  }
  return links
}

/**
 * Reads everything once, cross references included, and throws one SANDBOX_DATA_INVALID that lists
 * up to twenty problems. Memory holds ids only.
 */
export async function checkCompany(dir: string): Promise<void> {
  const problems: string[] = []
  const collect = (problem: string) => {
    problems.push(problem)
    if (problems.length >= PROBLEMS_MAX) throw new TooManyProblems()
  }
  try {
    const companyFor = (report: (problem: string) => void) => ({
      records: (resource: ProcoreResource) => checkedRecords(dir, resource, report),
      rows: (table: SageTable) => checkedRows(dir, table, report),
      links: () => readLinks(dir),
    })
    await checkReferences(companyFor(collect), collect)
    await checkTiers(
      companyFor(collect),
      companyFor(() => undefined),
      collect,
    )
  } catch (error) {
    if (error instanceof TieoutError) problems.push(error.message)
    else if (!(error instanceof TooManyProblems)) throw error
  }
  if (problems.length === 0) return
  const more =
    problems.length >= PROBLEMS_MAX
      ? `the first ${PROBLEMS_MAX} problems`
      : `${problems.length} problem(s)`
  throw invalid(`${dir}: ${more}:\n${problems.map(problem => `- ${problem}`).join('\n')}`)
}

class TooManyProblems extends Error {}

function refuse(problem: string): never {
  throw invalid(problem)
}

async function* checkedRecords(
  dir: string,
  resource: ProcoreResource,
  report: (problem: string) => void,
): AsyncGenerator<Place & { record: Record<string, unknown> }> {
  const shownAs = `procore/${resource}.json`
  const file = await dataFile(dir, 'procore', `${resource}.json`, resource === 'projects')
  if (!file) return
  const seen = new Set<unknown>()
  let index = 0
  for await (const { bytes, offset, length } of elements(file, shownAs)) {
    const record = parsedJson(bytes.toString(), `${shownAs}: record ${index}`) as Record<
      string,
      unknown
    >
    const where = `${shownAs}: record ${index}${record['id'] === undefined ? '' : ` (id ${record['id']})`}`
    checkRecord(resource, record, (field, problem) => report(`${where}: ${field} ${problem}.`))
    if (seen.has(record['id']))
      report(`${where}: id is used by an earlier record; ids are unique in a file.`)
    seen.add(record['id'])
    yield { record, offset, length }
    index++
  }
}

async function* checkedRows(
  dir: string,
  table: SageTable,
  report: (problem: string) => void,
): AsyncGenerator<Record<string, string>> {
  const file = await dataFile(dir, 'sage300', `${table}.csv`, false)
  if (file) yield* csvRows(file, table, `sage300/${table}.csv`, report)
}

/** The path of a data file, or nothing when an optional one is missing. */
async function dataFile(
  dir: string,
  folder: string,
  name: string,
  required: boolean,
): Promise<string | undefined> {
  const file = join(dir, folder, name)
  if (await exists(file)) return file
  const folderThere = await exists(join(dir, folder))
  if (folderThere && !required) return undefined
  const missing = folderThere ? file : (await exists(dir)) ? join(dir, folder) : dir
  throw invalid(`${missing} does not exist; sandbox/README.md says what a company folder holds.`)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(`${where} is not valid JSON: ${messageOf(error)}.`, error)
  }
}

function checkedLink(link: unknown, where: string): Link {
  if (
    isRecord(link) &&
    Number.isSafeInteger(link['procore']) &&
    typeof link['sage300'] === 'string'
  ) {
    return { procore: link['procore'] as number, sage300: link['sage300'] }
  }
  throw invalid(
    `links.json: ${where} must look like {"procore": 562949953421312, "sage300": "26-001"}.`,
  )
}
