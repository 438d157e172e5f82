import { newCommitment, newLine, type Setting } from './commitments.ts'
import { codeOf, costTypesOf, periodsOf, projectOf, vendorsOf } from './company.ts'
import { writeControls, writeLedger, writeSageVendor } from './controls.ts'
import { CompanyFiles } from './files.ts'
import type { Form } from './forms/form.ts'
import {
  type Commitment,
  type CostType,
  Ids,
  jobOf,
  moneyText,
  type Planted,
  type Project,
  type Vendor,
} from './model.ts'
import { trades } from './names.ts'
import { writeOwnerSide } from './owner.ts'
import { Tally } from './owner-model.ts'
import { plants } from './plants.ts'
import { hasCode, writeProcore, writeProject, writeVendor } from './procore.ts'
import { Random } from './random.ts'
import { isDraft, randomCommitment } from './random-commitment.ts'
import { Roll } from './rows.ts'
import { sageOf, sageText } from './sage.ts'
import { writeSage } from './sage-rows.ts'
import { contractScripts } from './sample/contracts.ts'
import { invoiceScripts } from './sample/invoices.ts'
import { releaseScripts } from './sample/releases.ts'
import { retainageScripts } from './sample/retainage.ts'
import { staged } from './sample/script.ts'
import type { Scene } from './scene.ts'

export interface Options {
  out: string
  projects: number
  /** Commitments in a project. */
  commitments: number
  /** Schedule of values lines in a commitment, on average. */
  lines: number
  months: number
  seed: string
  /** The share of commitments that get a planted difference, from 0 to 1. */
  plantedShare: number
  /** Stages the worked cases too; the company then has at least the projects they name. */
  scripted: boolean
  /** Stages these forms in place of commitments at random, a list for each project. */
  staging?: ProjectStaging[]
  /** Planted faults: what accounts of retainage claim beyond their transactions, in cents. */
  ledgerMisstatedBy?: Map<string, number>
}

export interface ProjectStaging {
  facts?: Partial<Project>
  forms: Form[]
}

export interface Summary {
  projects: number
  commitments: number
  lines: number
  requisitions: number
  requisitionItems: number
  planted: number
}

/** The sample company that a newcomer sees: always the same bytes. */
export const sampleOptions: Omit<Options, 'out'> = {
  projects: 25,
  commitments: 12,
  lines: 11,
  months: 12,
  seed: 'northgate',
  plantedShare: 0,
  scripted: true,
}

/** Every hand-written commitment of the sample company. */
const scripts = [...contractScripts, ...invoiceScripts, ...releaseScripts, ...retainageScripts]

/** Not every commitment has a place for every plant; most have one for most. */
const PLANT_TRIES = 12
const COMMITMENTS_PER_VENDOR = 5
/** The project in the state that caps retainage by law, with contracts signed before the law. */
const CAPPED_STATE_PROJECT = 14
/** The owner's side counts its ids from here, so that it can change without moving those below. */
const OWNER_IDS = 2 ** 49 + 2 ** 48
/** Beyond the dates of any staged company, so that nobody is on hold by accident. */
const STAGED_INSURANCE = { until: '2036-12-31', status: 'compliant' }
/** How far the sample's control account is from its retainage transactions. */
const LEDGER_MISSTATED_CENTS = 1_250_00

/**
 * Writes a company folder. Memory holds one commitment and one project's roll-ups at a time.
 * The same options give the same bytes.
 */
export function generate(options: Options, onProject: (done: number) => void = () => {}): Summary {
  const files = new CompanyFiles(
    options.out,
    options.staging && { APM_MASTER__DISTRIBUTION: ['Retainage_Paid'] },
  )
  const random = new Random(options.seed)
  const setting = settingOf(options, random)
  const ownerIds = new Ids(OWNER_IDS)
  const roll = new Roll()
  const planted: Planted[] = []
  const summary: Summary = {
    projects: 0,
    commitments: 0,
    lines: 0,
    requisitions: 0,
    requisitionItems: 0,
    planted: 0,
  }
  for (const { id, code, name } of setting.types)
    files.add('line_item_types', { id, code, name, base_type: 'other' })
  writeControls(setting.types, files)

  const jobs: [Project, string][] = []
  for (let index = 0; index < options.projects; index++) {
    const project = projectOf(index, setting.ids, setting.periods, random)
    if (options.scripted && index === CAPPED_STATE_PROJECT) project.state = 'CA'
    Object.assign(project, options.staging?.[index]?.facts)
    const tally = new Tally()
    for (const { scene, differences } of scenesOf(setting, project, index, options)) {
      planted.push(...differences)
      count(summary, scene)
      if (scene.inProcore) {
        writeProcore(scene.commitment, files)
        tally.add(scene.commitment)
      }
      if (scene.sage) writeSage(scene.sage, files, roll)
      else budget(scene.commitment, project, roll)
    }
    writeProject(project, files)
    const ofOwner = new Random(`${options.seed}/owner/${index}`)
    writeOwnerSide({ ...setting, ids: ownerIds }, project, tally, ofOwner, files)
    if (project.inSage) jobs.push([project, sageText(project.name, index % 3 === 0)])
    // Staged invoices may be booked on the job of another project.
    if (!options.staging) writeJobs(jobs, roll, files)
    summary.projects++
    onProject(index + 1)
  }
  writeJobs(jobs, roll, files)
  if (options.scripted) planted.push(...plantOnCompany(setting, options, random, files))
  const sampleLedger: [string, number][] = [['2150', LEDGER_MISSTATED_CENTS]]
  writeLedger(
    roll,
    options.ledgerMisstatedBy ?? new Map(options.scripted ? sampleLedger : []),
    files,
  )
  for (const vendor of setting.vendors) {
    if (vendor.system !== 'sage300') writeVendor(vendor, files)
    if (vendor.system !== 'procore') writeSageVendor(vendor, files)
  }
  files.close()
  const vendors = setting.vendors
    .filter(vendor => vendor.system === 'both' && !hasCode(vendor))
    .map(vendor => ({ procore: vendor.id, sage300: vendor.code }))
  files.writeJson('links.json', { projects: [], vendors, commitments: setting.links })
  files.writeJson('planted.json', planted)
  return { ...summary, planted: planted.length }
}

/** The job has a category for what is budgeted, whether or not it is committed in Sage. */
function budget({ lines }: Commitment, project: Project, roll: Roll): void {
  const none = { original: 0, changed: 0, pending: 0 }
  for (const { code, type } of lines) {
    if (!code.procoreOnly) roll.commit(jobOf(project), code, type, none)
  }
}

/** Writes the jobs and takes them from the list. */
function writeJobs(jobs: [Project, string][], roll: Roll, files: CompanyFiles): void {
  for (const [project, title] of jobs.splice(0)) roll.writeJob(project, title, files)
}

export function settingOf(options: Options, random: Random): Setting {
  const ids = new Ids()
  const types = costTypesOf(ids)
  const vendors = vendorsOf(
    Math.ceil((options.projects * options.commitments) / COMMITMENTS_PER_VENDOR),
    ids,
    random,
  )
  if (options.staging) {
    for (const vendor of vendors) {
      vendor.insuredUntil = STAGED_INSURANCE.until
      vendor.procoreInsurance = STAGED_INSURANCE
    }
  }
  return {
    ids,
    types,
    vendors,
    vendorsByTrade: trades.map((_, trade) =>
      vendors.filter(vendor => vendor.trade === trade),
    ) as Vendor[][],
    periods: periodsOf(options.months),
    last: { subcontract: 2000, purchaseOrder: 1100, check: 40_000 },
    links: [],
    staged: [],
  }
}

/** The commitments of one project, one at a time: the scripted ones first. */
function* scenesOf(
  setting: Setting,
  project: Project,
  index: number,
  options: Options,
): Generator<{ scene: Scene; differences: Planted[] }> {
  if (options.staging) {
    for (const [serial, form] of (options.staging[index]?.forms ?? []).entries()) {
      const random = new Random(`${options.seed}/${index}/${serial}/${form.code}/${form.name}`)
      const { scenes, planted } = form.stage(setting, project, random)
      for (const [place, scene] of scenes.entries())
        yield { scene, differences: place === 0 ? planted : [] }
    }
    return
  }
  const staging = options.scripted ? scripts.filter(script => script.project === index) : []
  for (const script of staging) {
    const random = new Random(`${options.seed}/${script.title}`)
    const { scene, planted } = staged(setting, project, script, random)
    yield { scene, differences: planted }
  }
  for (let serial = staging.length; serial < options.commitments; serial++) {
    const random = new Random(`${options.seed}/${index}/${serial}`)
    const commitment = randomCommitment(setting, project, options.lines, random)
    const draft = isDraft(commitment)
    const scene: Scene = {
      setting,
      commitment,
      sage: draft ? undefined : sageOf(commitment),
      inProcore: true,
    }
    const planting = !draft && random.chance(options.plantedShare * 100)
    yield { scene, differences: planting ? plantOne(scene, random) : [] }
  }
}

function plantOne(scene: Scene, random: Random): Planted[] {
  const codes = Object.keys(plants)
  for (let attempt = 0; attempt < PLANT_TRIES; attempt++) {
    const differences = plants[random.pick(codes)]?.(scene, random) ?? []
    if (differences.length > 0) return differences
  }
  return []
}

/** What no single commitment can show: a project without a job, a ledger that is off. */
function plantOnCompany(
  setting: Setting,
  options: Options,
  random: Random,
  files: CompanyFiles,
): Planted[] {
  const project = projectOf(options.projects, setting.ids, setting.periods, random)
  const commitment = newCommitment(setting, project, setting.vendors[0] as Vendor, {
    kind: 'subcontract',
    title: 'Concrete - Preconstruction',
    rate: 1000,
  })
  commitment.status = 'Draft'
  commitment.lines.push(
    newLine(setting, commitment, {
      description: 'Cast-in-Place Concrete - Complete',
      code: codeOf(project, '03-3000'),
      type: setting.types[0] as CostType,
      cents: 75_000_00,
    }),
  )
  writeProcore(commitment, files)
  writeProject(project, files)
  return [
    {
      code: 'UNMAPPED_PROJECT',
      project: project.number,
      commitment: null,
      grain: null,
      amount: null,
      sentence: `${project.number} ${project.name} is a project in Procore without a job in Sage.`,
    },
    {
      code: 'RETAINAGE_PAYABLE_GL',
      project: null,
      commitment: null,
      grain: '2150',
      amount: moneyText(-LEDGER_MISSTATED_CENTS),
      sentence:
        'Account 2150 carries 1,250.00 more retainage payable than the posted distributions add up to.',
    },
  ]
}

function count(summary: Summary, { commitment }: Scene): void {
  summary.commitments++
  summary.lines += commitment.lines.length
  summary.requisitions += commitment.bills.length
  for (const bill of commitment.bills) summary.requisitionItems += bill.lines.length
}
