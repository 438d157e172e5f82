import { addBill, type Billed, linesAt } from '../billing.ts'
import { addChange, newCommitment, newLine, pay, type Setting } from '../commitments.ts'
import { codeOf } from '../company.ts'
import type { Change, Commitment, CostType, Planted, Project, Vendor } from '../model.ts'
import { trades } from '../names.ts'
import type { Random } from '../random.ts'
import { sageOf } from '../sage.ts'
import type { Plant, Scene } from '../scene.ts'

/** A commitment that is written out by hand, for figures that people know from the worked cases. */
export interface Script {
  /** Index of the project. */
  project: number
  title: string
  kind?: 'subcontract' | 'purchaseOrder'
  /** Trade of the vendor and of the cost codes; concrete unless told. */
  trade?: number
  rate?: number
  cap?: Commitment['cap']
  date?: string
  vendor?: (setting: Setting) => Vendor
  /** Cents of each schedule of values line. */
  lines: number[]
  /** Lines share one Sage item when they have one cost code. */
  oneItem?: boolean
  changes?: { cents: number; changes?: number; rate?: number; status?: Change['status'] }[]
  /** What each requisition bills, per line and then per change order line. */
  bills?: Billed[][]
  invoices?: string[]
  paid?: boolean
  plant: Plant
}

/** Both sides of a script, disagreeing as planted. */
export function staged(
  setting: Setting,
  project: Project,
  script: Script,
  random: Random,
): { scene: Scene; planted: Planted[] } {
  const trade = script.trade ?? 0
  const vendor = script.vendor?.(setting) ?? (setting.vendorsByTrade[trade]?.[0] as Vendor)
  const commitment = newCommitment(setting, project, vendor, {
    kind: script.kind ?? 'subcontract',
    title: script.title,
    rate: script.rate ?? 1000,
  })
  if (script.date) commitment.date = script.date
  commitment.cap = script.cap
  const codes = trades[trade]?.codes ?? []
  script.lines.forEach((cents, index) => {
    const [number, name] = codes[script.oneItem ? 0 : index % codes.length] as [string, string]
    const code = codeOf(project, number)
    const type = setting.types[script.kind === 'purchaseOrder' ? 1 : 0] as CostType
    const facts = { description: `${name} - part ${index + 1}`, code, type, cents }
    commitment.lines.push(
      newLine(setting, commitment, { ...facts, ...(script.oneItem ? { item: 1 } : {}) }),
    )
  })
  addScriptedBills(setting, commitment, script)
  const scene: Scene = { setting, commitment, sage: sageOf(commitment), inProcore: true }
  const planted = script.plant(scene, random)
  if (scene.sage) setting.staged.push(scene.sage)
  return { scene, planted }
}

function addScriptedBills(setting: Setting, commitment: Commitment, script: Script): void {
  const bills = script.bills ?? []
  // The last requisition is always that of the last month.
  const periods = setting.periods.slice(setting.periods.length - Math.max(1, bills.length))
  script.changes?.forEach((change, index) => {
    const status = change.status ?? 'approved'
    addChange(setting, commitment, {
      serial: index + 1,
      period: periods[0] ?? (setting.periods[0] as Change['period']),
      status,
      sageStatus: status === 'approved' ? 'Approved' : status === 'pending' ? 'Pending' : undefined,
      title: change.cents < 0 ? 'Value engineering credit' : 'Owner revision',
      parts: [
        {
          cents: change.cents,
          changes: change.changes === undefined ? undefined : commitment.lines[change.changes],
          ...(change.rate === undefined ? {} : { rate: change.rate }),
        },
      ],
    })
  })
  bills.forEach((billed, index) => {
    const period = periods[index] as Change['period']
    const lines = linesAt(commitment, period)
    const invoice = script.invoices?.[index]
    const type = billed.every(each => !each.work && !each.stored) ? 'retainage_release' : 'progress'
    addBill(
      commitment,
      setting.ids,
      { period, status: 'approved', type, ...(invoice ? { invoice } : {}) },
      line => billed[lines.indexOf(line)] ?? {},
    )
  })
  if (script.paid) pay(setting, commitment)
}
