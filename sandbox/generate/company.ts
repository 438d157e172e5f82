import type { CostCode, CostType, Ids, Period, Project, Vendor } from './model.ts'
import { projectKinds, projectPlaces, towns, trades, vendorWords } from './names.ts'
import type { Random } from './random.ts'

/** The last month of the data; the months before it are counted back. */
const LAST_YEAR = 2026
const LAST_MONTH = 10
/** After every date of the data, so that no vendor is on hold by accident. */
export const INSURED_UNTIL = '2027-12-31'
const BILLING_DAY = '25'

export function periodsOf(months: number): Period[] {
  return Array.from({ length: months }, (_, index) => {
    const month = LAST_YEAR * 12 + (LAST_MONTH - 1) - (months - 1 - index)
    const prefix = `${Math.floor(month / 12)}-${two((month % 12) + 1)}`
    const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
    return {
      index,
      start: `${prefix}-01`,
      end: `${prefix}-${lastDay}`,
      billingDate: `${prefix}-${BILLING_DAY}`,
    }
  })
}

/** The day of the month after `period` on which its invoices are paid. */
export function paymentDate(period: Period, day = BILLING_DAY): string {
  const [year, month] = period.start.split('-').map(Number) as [number, number]
  return month === 12 ? `${year + 1}-01-${day}` : `${year}-${two(month + 1)}-${day}`
}

export function costTypesOf(ids: Ids): CostType[] {
  const types = [
    ['S', 'Subcontract'],
    ['M', 'Material'],
    ['L', 'Labor'],
    ['E', 'Equipment'],
    ['O', 'Other'],
  ] as const
  return types.map(([code, name]) => ({ id: ids.next(), code, name }))
}

/** Vendors, each of one trade; every trade has some. */
export function vendorsOf(count: number, ids: Ids, random: Random): Vendor[] {
  const most = vendorWords.length * trades.length
  return Array.from({ length: Math.max(trades.length, Math.min(count, most)) }, (_, index) => {
    const trade = index % trades.length
    const word = vendorWords[
      (Math.floor(index / trades.length) + trade * 3) % vendorWords.length
    ] as string
    const suffix = random.pick([' LLC', ' Inc.', ' Co.', '', ' of the Southwest LLC'])
    return {
      id: ids.next(),
      name: `${word} ${trades[trade]?.noun}${suffix}`,
      code: `${word.slice(0, 4).toUpperCase()}${String(index + 1).padStart(4, '0')}`,
      trade,
      numbering: random.pick(['INV-0012', '1012', 'A-0045'] as const),
      invoices: 0,
      system: 'both',
      insuredUntil: INSURED_UNTIL,
    }
  })
}

/** One project with all its cost codes; every fourth has a sub job. */
export function projectOf(index: number, ids: Ids, periods: Period[], random: Random): Project {
  const [city, state] = towns[random.below(towns.length)] as [string, string]
  const place = projectPlaces[index % projectPlaces.length]
  const kind =
    projectKinds[(index + Math.floor(index / projectPlaces.length)) % projectKinds.length]
  const project: Project = {
    id: ids.next(),
    number: `25-${String(index + 1).padStart(3, '0')}`,
    name: `${place} ${kind}`,
    city,
    state,
    tiers: ([1, 2, 1, 3] as const)[index % 4] as 1 | 2 | 3,
    startDate: monthsBefore(periods[0]?.start ?? '', random.between(2, 8)),
    subJob:
      index % 4 === 1 ? { id: ids.next(), extra: 'TI', name: 'Tenant Improvements' } : undefined,
    codes: new Map(),
    inSage: true,
  }
  for (const extra of project.subJob ? ['', project.subJob.extra] : ['']) {
    for (const { codes } of trades) {
      for (const [number, name] of codes) addCode(project, { id: ids.next(), number, name, extra })
    }
  }
  return project
}

export function addCode(project: Project, code: CostCode): CostCode {
  project.codes.set(`${code.extra}/${code.number}`, code)
  return code
}

export function codeOf(project: Project, number: string, extra = ''): CostCode {
  const code = project.codes.get(`${extra}/${number}`)
  if (!code)
    throw new RangeError(
      `project ${project.number} has no cost code ${number} under extra ${JSON.stringify(extra)}`,
    )
  return code
}

function monthsBefore(date: string, months: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number]
  const count = year * 12 + (month - 1) - months
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-01`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
