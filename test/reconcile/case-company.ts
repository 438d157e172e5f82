import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sageTables } from '../../sandbox/format.ts'
import type { Setting } from '../../sandbox/generate/commitments.ts'
import { addCode, costTypesOf, periodsOf } from '../../sandbox/generate/company.ts'
import { writeControls, writeSageVendor } from '../../sandbox/generate/controls.ts'
import { Ids, type Project, type Vendor } from '../../sandbox/generate/model.ts'
import { writeProcore, writeProject, writeVendor } from '../../sandbox/generate/procore.ts'
import { Roll } from '../../sandbox/generate/rows.ts'
import { writeSage } from '../../sandbox/generate/sage-rows.ts'
import type { Scene } from '../../sandbox/generate/scene.ts'
import type { Expected } from './case-expect.ts'
import { CaseRecords, ledgerOf } from './case-records.ts'
import { type Contract, codes, sceneOf } from './case-scene.ts'

/**
 * A company in which no case touches another: each has vendors and, where it needs one, a project and
 * a job of its own. A case says one truth, from which
 * both systems' records follow as in the sample company, and then what the books (Sage) have
 * otherwise. Amounts are cents: 240_000_00 is 240,000.00; rates are basis points: 1000 is 10 %.
 */
export interface Case {
  id: string
  title: string
  contracts: Contract[]
  /** What else the company has: another project, a link, records that no truth makes. */
  raw?: (records: CaseRecords, scenes: Scene[]) => void
  /** What the books have otherwise, where it takes two commitments to say it. */
  books?: (scenes: Scene[]) => void
  /** Of the project and job; the number is made from the order of the cases unless told. */
  project?: Partial<Pick<Project, 'number' | 'state' | 'tiers' | 'inSage' | 'subJob'>>
  /** The companies that the contracts are let to; one unless told. */
  vendors?: Partial<Vendor>[]
  links?: (scenes: Scene[]) => Links
  /** Findings that belong to no commitment. */
  expect?: Pick<Expected, 'findings' | 'infoAllowed'>
  /** Where it touches what its project has in common, such as the totals of the job. */
  isAlone?: true
  /** What the ledger carries beyond the distributions, by account. */
  ledgerOff?: Record<string, number>
}

interface Link {
  procore: number
  sage300: string
}

export interface Links {
  projects?: Link[]
  vendors?: Link[]
  commitments?: Link[]
  /** A cost code of Procore and, as job/extra/code, the one of Sage that it is booked on. */
  costCodes?: Link[]
}

export interface CaseProject {
  project: Project
  cases: { case: Case; scenes: Scene[] }[]
}

const CASES_PER_PROJECT = 9
const MONTHS = 12
/** After every day on which these tests will run. */
const INSURED_UNTIL = '2099-12-31'

/** Writes the company of these cases as a folder for SANDBOX_DATA. */
export async function writeCases(dir: string, cases: readonly Case[]): Promise<CaseProject[]> {
  const ids = new Ids()
  const types = costTypesOf(ids)
  const setting: Setting = {
    ids,
    types,
    vendors: [],
    vendorsByTrade: [],
    periods: periodsOf(MONTHS),
    last: { subcontract: 1000, purchaseOrder: 7000, check: 40_000 },
    links: [],
    staged: [],
  }
  const all = new CaseRecords()
  const links: Required<Links> = { projects: [], vendors: [], commitments: [], costCodes: [] }
  const off: Record<string, number> = {}
  for (const { id, code, name } of types)
    all.add('line_item_types', { id, code, name, base_type: 'other' })
  writeControls(types, all)
  const projects = packed(cases).map((pack, index) => stageProject(setting, pack, index, all))
  for (const { case: given, scenes } of projects.flatMap(each => each.cases)) {
    const own = given.links?.(scenes) ?? {}
    for (const kind of Object.keys(links) as (keyof Links)[]) links[kind].push(...(own[kind] ?? []))
    Object.assign(off, given.ledgerOff)
  }
  for (const row of ledgerOf(all, off)) all.add('GLM_MASTER__ACCOUNT', row)
  await writeFolder(dir, all, links)
  return projects
}

/** Cases that ask nothing of their project share one, which spares the time of reading many. */
function packed(cases: readonly Case[]): Case[][] {
  const alone = cases.filter(each => each.isAlone || each.project || each.links || each.expect)
  const others = cases.filter(each => !alone.includes(each))
  const packs = Array.from({ length: Math.ceil(others.length / CASES_PER_PROJECT) }, (_, pack) =>
    others.slice(pack * CASES_PER_PROJECT, (pack + 1) * CASES_PER_PROJECT),
  )
  return [...alone.map(each => [each]), ...packs]
}

function stageProject(
  setting: Setting,
  cases: Case[],
  index: number,
  all: CaseRecords,
): CaseProject {
  const project = projectOf(setting, cases, index)
  const roll = new Roll()
  const shared = new CaseRecords()
  const staged = cases.map((given, turn) => {
    const records = cases.length === 1 ? shared : new CaseRecords()
    return { case: given, records, scenes: stageCase(setting, project, given, records, roll, turn) }
  })
  writeProject(project, shared)
  if (project.inSage) roll.writeJob(project, project.name, shared)
  // Sequences of job cost are unique in the company.
  for (const { records } of staged)
    for (const row of records.all('JCT_CURRENT__TRANSACTION')) row['Run'] = String(index + 1)
  for (const { case: given, records, scenes } of staged) {
    given.raw?.(records, scenes)
    if (records !== shared) shared.take(records)
  }
  all.take(shared)
  return { project, cases: staged.map(({ case: given, scenes }) => ({ case: given, scenes })) }
}

/** Writes the commitments of a case and its vendors. */
function stageCase(
  setting: Setting,
  project: Project,
  given: Case,
  records: CaseRecords,
  roll: Roll,
  turn: number,
): Scene[] {
  const vendors = (given.vendors ?? [{}]).map((facts, index) => {
    const code = `V${project.number.replace(/\D/g, '')}${turn}${'ABC'[index]}`
    const name = `${['Alder', 'Birch', 'Cedar'][index]} Trades of ${given.id}`
    return vendorOf(setting, { code, name, ...facts })
  })
  const scenes = given.contracts.map(contract => {
    const scene = sceneOf(setting, project, vendors[contract.vendor ?? 0] as Vendor, contract)
    contract.books?.(scene)
    return scene
  })
  given.books?.(scenes)
  for (const scene of scenes) {
    if (scene.inProcore) writeProcore(scene.commitment, records)
    if (scene.sage) writeSage(scene.sage, records, roll)
  }
  for (const vendor of vendors) {
    if (vendor.system !== 'sage300') writeVendor(vendor, records)
    if (vendor.system !== 'procore') writeSageVendor(vendor, records)
    if (vendor.system === 'both')
      records.set('vendors', { id: vendor.id }, { origin_code: vendor.code })
  }
  for (const record of records.all('insurances')) record['expiration_date'] = INSURED_UNTIL
  for (const row of records.all('APM_MASTER__VENDOR')) row['Work_Comp_Expir_Dt'] = INSURED_UNTIL
  return scenes
}

function projectOf({ ids, periods }: Setting, cases: Case[], index: number): Project {
  const project: Project = {
    id: ids.next(),
    number: `26-${String(index + 1).padStart(3, '0')}`,
    name: `Building ${index + 1}`,
    city: 'Tulsa',
    state: 'OK',
    tiers: 1,
    startDate: periods[0]?.start ?? '',
    subJob: undefined,
    codes: new Map(),
    inSage: true,
    ...cases[0]?.project,
  }
  if (project.subJob) project.subJob = { ...project.subJob, id: ids.next() }
  for (const extra of project.subJob ? ['', project.subJob.extra] : ['']) {
    for (const [number, name] of codes) addCode(project, { id: ids.next(), number, name, extra })
  }
  return project
}

function vendorOf(
  { ids }: Setting,
  facts: Pick<Vendor, 'code' | 'name'> & Partial<Vendor>,
): Vendor {
  return {
    id: ids.next(),
    trade: 0,
    numbering: '1012',
    invoices: 0,
    system: 'both',
    insuredUntil: INSURED_UNTIL,
    ...facts,
  }
}

async function writeFolder(dir: string, all: CaseRecords, links: Links): Promise<void> {
  await mkdir(join(dir, 'procore'), { recursive: true })
  await mkdir(join(dir, 'sage300'), { recursive: true })
  const isTable = new Set<string>(sageTables)
  for (const name of all.names()) {
    const list = all.all(name)
    if (isTable.has(name)) await writeFile(join(dir, 'sage300', `${name}.csv`), csvOf(list))
    else await writeFile(join(dir, 'procore', `${name}.json`), JSON.stringify(list))
  }
  await writeFile(join(dir, 'links.json'), JSON.stringify(links))
}

function csvOf(list: Record<string, unknown>[]): string {
  const columns = [...new Set(list.flatMap(row => Object.keys(row)))]
  const field = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`
  return [columns, ...list.map(row => columns.map(column => row[column]))]
    .map(row => `${row.map(field).join(',')}\n`)
    .join('')
}
