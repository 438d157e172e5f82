import type { Form } from '../../sandbox/generate/forms/index.ts'
import type { Planted } from '../../sandbox/generate/model.ts'
import type { TruthCompany } from './company.ts'

/** What the graph says, beside what was planted. */
export interface Found {
  code: string
  severity: string
  amount: string | null
  grain: string
  explanation: string
  project: { number: string } | null
  commitment: { number: string } | null
}

export interface Judged {
  number: string
  verdict: string
  retainage: {
    difference: string | null
    residualAmount: string
    bridge: { code: string; amount: string }[]
  }
}

export interface ClassScore {
  code: string
  planted: number
  /** Under the right name, amount and grain. */
  found: number
  /** Not so, while something else is said of the commitment. */
  missed: number
  /** Nothing above INFO is said of the commitment. */
  silent: number
  /** Found above INFO and not planted. */
  false: number
}

export interface Fault {
  kind: 'missed' | 'silent' | 'false' | 'verdict' | 'residual' | 'bridge'
  form: string
  commitment: string
  said: string
}

export interface Score {
  classes: ClassScore[]
  faults: Fault[]
  /** Findings UNEXPLAINED where a cause of the taxonomy was planted. */
  unexplainedCount: number
  /** Commitments that are odd but right, and those of them that nothing above INFO is said of. */
  odd: { count: number; quiet: number }
  wrongVerdictCount: number
  wrongResidualCount: number
  wrongBridgeCount: number
}

/** What is planted in these classes is told as information. */
const INFORMATION = new Set(['ROUNDING', 'TIMING_CUTOFF'])
/** Both spellings of the number are right. */
const BY_KEY = new Set(['CO_DUPLICATE_NUMBER'])
const QUIET_VERDICTS = new Set(['AGREES', 'NOT_DUE'])

export function scoreOf(company: TruthCompany, found: Found[], judged: Judged[]): Score {
  const scores = new Map<string, ClassScore>()
  const scoreFor = (code: string) => {
    const score = scores.get(code) ?? { code, planted: 0, found: 0, missed: 0, silent: 0, false: 0 }
    scores.set(code, score)
    return score
  }
  const faults: Fault[] = []
  let unexplainedCount = 0
  const expectedAt = groupedBy(company.planted, placeOfPlanted)
  const foundAt = groupedBy(found, placeOfFound)
  const nameOf = (place: string) => nameOfForm(company.forms.get(place))

  for (const place of new Set([...expectedAt.keys(), ...foundAt.keys()])) {
    const expected = expectedAt.get(place) ?? []
    const left = [...(foundAt.get(place) ?? [])]
    const unmet: Planted[] = []
    for (const plant of expected) {
      scoreFor(plant.code).planted++
      const index = left.findIndex(finding => isSame(plant, finding))
      if (index < 0) unmet.push(plant)
      else {
        left.splice(index, 1)
        scoreFor(plant.code).found++
      }
    }
    const loud = left.filter(isLoud)
    const saysNothing = !(foundAt.get(place) ?? []).some(isLoud)
    for (const plant of unmet) {
      const kind = saysNothing ? 'silent' : 'missed'
      scoreFor(plant.code)[kind]++
      faults.push({ kind, form: nameOf(place), commitment: place, said: lineOfPlanted(plant) })
    }
    for (const finding of loud) {
      scoreFor(finding.code).false++
      faults.push({
        kind: 'false',
        form: nameOf(place),
        commitment: place,
        said: lineOfFound(finding),
      })
      if (finding.code === 'UNEXPLAINED' && expected.length > 0) unexplainedCount++
    }
  }

  const odd = { count: 0, quiet: 0 }
  for (const [place, form] of company.forms) {
    if (form.code !== 'ODD') continue
    odd.count++
    if (!(foundAt.get(place) ?? []).some(isLoud)) odd.quiet++
  }
  const wrong = { verdict: 0, residual: 0, bridge: 0 }
  for (const each of judged) {
    const form = company.forms.get(each.number)
    for (const [kind, said] of wrongIn(each, expectedAt.get(each.number) ?? [], form)) {
      wrong[kind]++
      faults.push({ kind, form: nameOf(each.number), commitment: each.number, said })
    }
  }
  return {
    classes: [...scores.values()].toSorted((left, right) => (left.code < right.code ? -1 : 1)),
    faults,
    unexplainedCount,
    odd,
    wrongVerdictCount: wrong.verdict,
    wrongResidualCount: wrong.residual,
    wrongBridgeCount: wrong.bridge,
  }
}

/** Whether everything planted is found, and nothing else is said. */
export function isPerfect(score: Score): boolean {
  return score.faults.length === 0
}

function wrongIn(
  { verdict, retainage }: Judged,
  expected: Planted[],
  form: Form | undefined,
): ['verdict' | 'residual' | 'bridge', string][] {
  const wrong: ['verdict' | 'residual' | 'bridge', string][] = []
  const mustDiffer = expected.some(({ code }) => !INFORMATION.has(code))
  const isRight = mustDiffer
    ? verdict !== 'AGREES'
    : QUIET_VERDICTS.has(verdict) || form?.code === 'UNMAPPED_PROJECT'
  if (!isRight) wrong.push(['verdict', verdict])
  const residual = sumOf(expected.filter(({ code }) => code === 'UNEXPLAINED'))
  if (centsOf(retainage.residualAmount) !== residual)
    wrong.push(['residual', `${retainage.residualAmount}, planted ${residual} cents`])
  const parts = sumOf(retainage.bridge) + centsOf(retainage.residualAmount)
  if (retainage.difference !== null && parts !== centsOf(retainage.difference))
    wrong.push(['bridge', `${parts} cents of ${retainage.difference}`])
  return wrong
}

function isSame(plant: Planted, finding: Found): boolean {
  const grain = plant.grain ?? plant.commitment ?? ''
  const hasGrain = BY_KEY.has(plant.code)
    ? keyOf(grain) === keyOf(finding.grain)
    : grain === finding.grain
  return (
    plant.code === finding.code &&
    hasGrain &&
    (plant.amount === null ? null : centsOf(plant.amount)) ===
      (finding.amount === null ? null : centsOf(finding.amount)) &&
    (finding.severity !== 'INFO') === !INFORMATION.has(plant.code)
  )
}

function isLoud({ severity }: Found): boolean {
  return severity !== 'INFO'
}

/** Where it belongs: the commitment, else the project, else the company. */
function placeOfPlanted({ commitment, project }: Planted): string {
  return commitment ?? `project ${project ?? 'none'}`
}

function placeOfFound({ commitment, project }: Found): string {
  return commitment?.number ?? `project ${project?.number ?? 'none'}`
}

function nameOfForm(form: Form | undefined): string {
  return form ? `${form.code}: ${form.name}` : 'the company'
}

function lineOfPlanted({ code, grain, amount }: Planted): string {
  return [code, grain ?? '(commitment)', amount ?? ''].join(' ')
}

function lineOfFound({ code, grain, amount, explanation }: Found): string {
  return `${[code, grain, amount ?? ''].join(' ')}: ${explanation}`
}

function keyOf(number: string): string {
  return number.replace(/(?<!\d)0+(?=\d)/g, '').toUpperCase()
}

/** Exact: money of the graph has two decimals and fits a whole number of cents. */
function centsOf(money: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(money)
  if (!match) throw new TypeError(`${JSON.stringify(money)} is not an amount of whole cents`)
  const [, sign, whole = '', part = ''] = match
  const cents = Number(whole + part.padEnd(2, '0'))
  return sign && cents !== 0 ? -cents : cents
}

function sumOf(parts: { amount: string | null }[]): number {
  return parts.reduce((sum, { amount }) => sum + centsOf(amount ?? '0.00'), 0)
}

function groupedBy<Value>(values: Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
