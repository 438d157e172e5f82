import { addBill, type Billed } from '../billing.ts'
import { addChange, newCommitment, newLine, pay, type Setting } from '../commitments.ts'
import { codeOf } from '../company.ts'
import type {
  Bill,
  Change,
  Commitment,
  CostType,
  Line,
  Period,
  Planted,
  Project,
  Vendor,
} from '../model.ts'
import { trades } from '../names.ts'
import type { Random } from '../random.ts'
import { sageOf } from '../sage.ts'
import { Stage } from './stage.ts'

/** One form of a class of difference, or of what looks odd and is right: how to stage it. */
export interface Form {
  /** The class that it plants, ODD where nothing is wrong, MIXED where several things are. */
  code: string
  name: string
  /** What the project must have. */
  needs?: 'subJob' | 'CA' | 'NY' | 'WA'
  stage(setting: Setting, project: Project, random: Random): Staged
}

export interface Staged {
  scenes: Stage['scene'][]
  planted: Planted[]
}

/** A contract before anything is planted; what is not said is chosen at random. */
export interface Facts {
  kind?: Commitment['kind']
  vendor?: Vendor
  rate?: number
  cap?: Commitment['cap'] | ((commitment: Commitment) => Commitment['cap'])
  date?: string
  movesStored?: true
  /** How many lines, or the cents of each. */
  lines?: number | number[]
  /** All lines have one cost code, and one item in Sage. */
  oneItem?: boolean
  /** The lines stand on the sub job of the project. */
  onSubJob?: boolean
  changes?: ChangeFacts[]
  /** How many requisitions. */
  bills?: number
  /** What a requisition, counted from 0, bills on a line; undefined for the usual share. */
  billed?: (line: Line, bill: number, random: Random) => Billed | undefined
  /** The last requisitions have these states. */
  statuses?: Bill['status'][]
  paid?: boolean
  /** Changes the contract before it is billed. */
  prepare?: (commitment: Commitment, setting: Setting) => void
}

export interface ChangeFacts {
  cents?: number
  /** The line that it changes, counted from 0; a new line when not said. */
  changes?: number
  rate?: number
  status?: Change['status']
  sageStatus?: Change['sageStatus']
}

const HUNDRED = 100_00
const FIRST_RATE = 1000

export function one(
  code: string,
  name: string,
  facts: Facts | ((random: Random) => Facts),
  plant: (stage: Stage, random: Random) => Planted[] | undefined,
  needs?: Form['needs'],
): Form {
  return {
    code,
    name,
    ...(needs && { needs }),
    stage(setting, project, random) {
      const stage = stageOf(setting, project, code, name, said(facts, random), random)
      const planted = plant(stage, random) ?? []
      return { scenes: [stage.scene], planted }
    },
  }
}

/** Two commitments with one vendor; in two projects where that is said. */
export function two(
  code: string,
  name: string,
  facts: Facts | ((random: Random) => Facts),
  plant: (first: Stage, second: Stage, random: Random) => Planted[] | undefined,
  isAcross = false,
): Form {
  return {
    code,
    name,
    stage(setting, project, random) {
      const other = isAcross ? earlierProject(setting, project) : project
      const first = stageOf(setting, project, code, name, said(facts, random), random)
      const withVendor = { ...said(facts, random), vendor: first.commitment.vendor }
      const second = stageOf(setting, other, code, name, withVendor, random)
      const planted = plant(first, second, random) ?? []
      return { scenes: [first.scene, second.scene], planted }
    },
  }
}

const earlierProjects = new WeakMap<Setting, Project>()

/** The first project that a form asked about; this one itself when it is the first. */
function earlierProject(setting: Setting, project: Project): Project {
  const earlier = earlierProjects.get(setting) ?? project
  earlierProjects.set(setting, earlier)
  return earlier
}

/** Whole hundreds, so that no usual rate rounds. */
export function hundreds(random: Random, least: number, most: number): number {
  return random.between(least, most) * HUNDRED
}

/** The usual share of a line: three or four such requisitions stay below its value. */
export function usual(line: Line, random: Random): number {
  if (line.unit) return Math.floor(line.unit.quantity / random.between(5, 7)) * line.unit.cents
  return Math.max(
    HUNDRED,
    Math.floor((line.cents * random.between(13, 22)) / 100 / HUNDRED) * HUNDRED,
  )
}

function said(facts: Facts | ((random: Random) => Facts), random: Random): Facts {
  return typeof facts === 'function' ? facts(random) : facts
}

function stageOf(
  setting: Setting,
  project: Project,
  code: string,
  name: string,
  facts: Facts,
  random: Random,
): Stage {
  const kind = facts.kind ?? 'subcontract'
  const fitting = trades
    .map((_, index) => index)
    .filter(index => trades[index]?.supplies === (kind === 'purchaseOrder'))
    .filter(index => (trades[index]?.codes.length ?? 0) > 1 || kind === 'purchaseOrder')
  const vendor =
    facts.vendor ?? random.pick(setting.vendorsByTrade[random.pick(fitting)] as Vendor[])
  const commitment = newCommitment(setting, project, vendor, {
    kind,
    title: `${trades[vendor.trade]?.title} - ${name}`,
    rate: facts.rate ?? FIRST_RATE,
  })
  if (facts.date) commitment.date = facts.date
  if (facts.movesStored) commitment.movesStored = true
  addLines(setting, commitment, facts, random)
  facts.prepare?.(commitment, setting)
  addStagedBills(setting, commitment, facts, random)
  if (facts.paid) pay(setting, commitment)
  const scene = { setting, commitment, sage: sageOf(commitment), inProcore: true }
  return new Stage(scene, code, name)
}

function addLines(setting: Setting, commitment: Commitment, facts: Facts, random: Random): void {
  const { project, vendor, kind } = commitment
  const amounts =
    typeof facts.lines === 'object'
      ? facts.lines
      : Array.from({ length: facts.lines ?? random.between(2, 3) }, () =>
          hundreds(random, 400, 3000),
        )
  const codes = trades[vendor.trade]?.codes ?? []
  const extra = facts.onSubJob ? (project.subJob?.extra ?? '') : ''
  const type = setting.types[kind === 'purchaseOrder' ? 1 : 0] as CostType
  amounts.forEach((cents, index) => {
    const [number, name] = codes[facts.oneItem ? 0 : index % codes.length] as [string, string]
    const price = random.between(20, 90) * 1_00
    const unit =
      kind === 'purchaseOrder'
        ? { quantity: Math.max(20, Math.floor(cents / price)), cents: price, name: 'EA' }
        : undefined
    commitment.lines.push(
      newLine(setting, commitment, {
        description: `${name} - part ${index + 1}`,
        code: codeOf(project, number, extra),
        type,
        cents: unit ? unit.quantity * unit.cents : cents,
        unit,
        ...(facts.oneItem ? { item: 1 } : {}),
      }),
    )
  })
}

function addStagedBills(
  setting: Setting,
  commitment: Commitment,
  facts: Facts,
  random: Random,
): void {
  const count = facts.bills ?? 3
  const periods = setting.periods.slice(setting.periods.length - Math.max(1, count))
  const { changes = [], statuses = [] } = facts
  changes.forEach((change, index) => {
    const status = change.status ?? 'approved'
    const agreed = { approved: 'Approved', pending: 'Pending' } as const
    addChange(setting, commitment, {
      serial: index + 1,
      period: periods[0] as Period,
      status,
      sageStatus:
        'sageStatus' in change ? change.sageStatus : agreed[status as keyof typeof agreed],
      title: (change.cents ?? 0) < 0 ? 'Value engineering credit' : `Owner revision ${index + 1}`,
      parts: [
        {
          cents: change.cents ?? hundreds(random, 40, 300),
          changes: change.changes === undefined ? undefined : commitment.lines[change.changes],
          ...(change.rate === undefined ? {} : { rate: change.rate }),
        },
      ],
    })
  })
  commitment.cap = typeof facts.cap === 'function' ? facts.cap(commitment) : facts.cap
  for (let bill = 0; bill < count; bill++) {
    const status = statuses[bill - count + statuses.length] ?? 'approved'
    const period = periods[bill] as Period
    const billed = (line: Line) => facts.billed?.(line, bill, random) ?? usualOf(line, random)
    const added = addBill(commitment, setting.ids, { period, status }, billed)
    const releases = added.lines.every(
      line => line.now === 0 && line.stored === 0 && line.storedBefore === 0,
    )
    if (releases) added.type = 'retainage_release'
  }
}

/** A credit is taken whole, in the first requisition after its approval. */
function usualOf(line: Line, random: Random): Billed {
  return line.cents < 0 ? { work: line.cents - line.billed.work } : { work: usual(line, random) }
}
