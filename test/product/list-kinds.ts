import { subtract, sum } from '#lib/decimal'

/** The lists of pairs: what each is asked for, and by what its rows stand in order and are chosen. */

export const MEASURES =
  'measures { measure procoreAmount sageAmount difference absoluteAmount isComplete currency }'
const RELATED = 'project { id number } vendor { id }'
const AGED = 'findings { ageDays }'

type Sides = readonly (string | null)[]

interface List {
  fields: string
  orders: Record<string, (row: Row, next: Row) => boolean>
  sides: (row: Row) => Sides
  days: (row: Row) => (string | null)[]
  from: string
  to: string
  commitments: (row: Row) => Related[]
  codes?: (row: Row) => string[]
  ages: (row: Row) => number[]
}

const sidesOfPair = ({ procore, sage }: Row): Sides => [
  procore?.revisedAmount ?? null,
  sage?.revisedAmount ?? null,
]
const committedOf = ({ commitments }: Row): Sides => {
  const due = commitments.filter(({ verdict }) => verdict !== 'NOT_DUE') ?? []
  const committed = due.flatMap(({ measures }) => measures[0] ?? [])
  return [
    sum(committed.map(({ procoreAmount }) => procoreAmount ?? '0')),
    sum(committed.map(({ sageAmount }) => sageAmount ?? '0')),
  ]
}
const agesOf = ({ findings }: { findings?: { ageDays: number }[] }) =>
  findings?.map(({ ageDays }) => ageDays) ?? []
const signedOf = ({ procore, sage }: Signed) => [procore?.signedOn ?? null, sage?.signedOn ?? null]
const below = {
  sides: committedOf,
  days: (row: Row) => row.commitments.flatMap(signedOf) ?? [],
  from: 'signedFromOn',
  to: 'signedToOn',
  commitments: (row: Row) => row.commitments,
  codes: (row: Row) => row.commitments.flatMap(codesOf) ?? [],
}

const sidesOfLine = ({ measures: [committed] }: Row): Sides => [
  committed?.procoreAmount ?? null,
  committed?.sageAmount ?? null,
]

export const LISTS: Readonly<Record<string, List>> = {
  projects: {
    fields: 'number findings(first: 100) { nodes { ageDays } }',
    orders: pairOrders(committedOf),
    ...below,
    ages: row => agesOf({ findings: (row.findings as unknown as { nodes: [] }).nodes }),
  },
  vendors: {
    fields: 'number',
    orders: pairOrders(committedOf),
    ...below,
    ages: row => row.commitments.flatMap(agesOf) ?? [],
  },
  commitments: {
    fields: `number verdict ${RELATED} ${AGED} ${MEASURES} procore { signedOn revisedAmount } sage { signedOn revisedAmount }
      lines { costCode }`,
    orders: pairOrders(sidesOfPair),
    sides: sidesOfPair,
    days: signedOf,
    from: 'signedFromOn',
    to: 'signedToOn',
    commitments: row => [row as unknown as Related],
    codes: codesOf,
    ages: agesOf,
  },
  commitmentLines: {
    fields: `number costCode ${AGED} ${MEASURES}`,
    orders: { ...pairOrders(sidesOfLine), ID: () => true },
    sides: sidesOfLine,
    days: row => below.days(row),
    from: 'signedFromOn',
    to: 'signedToOn',
    commitments: below.commitments,
    codes: ({ costCode }) => [String(costCode)],
    ages: agesOf,
  },
  changeOrders: {
    fields: `number procoreAmount sageAmount ${AGED} commitment { ${RELATED} }
      procore { approvedOn } sage { approvedOn lines { costCode } }`,
    orders: {
      ...pairOrders(row => [row.procoreAmount, row.sageAmount]),
      DATE: latestFirst(row => [row.procore?.approvedOn ?? null, row.sage?.approvedOn ?? null]),
    },
    sides: row => [row.procoreAmount, row.sageAmount],
    days: ({ procore, sage }) => [procore?.approvedOn ?? null, sage?.approvedOn ?? null],
    from: 'approvedFromOn',
    to: 'approvedToOn',
    commitments: row => [row.commitment],
    ages: agesOf,
  },
  invoices: {
    fields: `number procoreGrossAmount sageGrossAmount ${AGED} commitment { ${RELATED} }
      procore { accountingOn } sage { accountingOn }`,
    orders: {
      ...pairOrders(row => [row.procoreGrossAmount, row.sageGrossAmount]),
      DATE: latestFirst(row => [row.procore?.accountingOn ?? null, row.sage?.accountingOn ?? null]),
    },
    sides: row => [row.procoreGrossAmount, row.sageGrossAmount],
    days: ({ procore, sage }) => [procore?.accountingOn ?? null, sage?.accountingOn ?? null],
    from: 'accountedFromOn',
    to: 'accountedToOn',
    commitments: row => [row.commitment],
    ages: agesOf,
  },
}

function pairOrders(sides: (row: Row) => Sides): List['orders'] {
  return {
    ID: (row, next) => row.id < next.id,
    NUMBER: (row, next) => (row.number ?? '') <= (next.number ?? ''),
    AMOUNT: (row, next) => !isLess(sizeOf(sides(row)) ?? '0', sizeOf(sides(next)) ?? '0'),
    DIFFERENCE: (row, next) => !isLess(apart(sides(row)), apart(sides(next))),
  }
}

function latestFirst(days: (row: Row) => (string | null)[]) {
  const latest = (row: Row) =>
    days(row)
      .filter(day => day !== null)
      .toSorted()
      .at(-1) ?? ''
  return (row: Row, next: Row) => latest(row) >= latest(next)
}

export function sizeOf(sides: Sides): string | null {
  const known = sides.filter(side => side !== null).map(side => side.replace('-', ''))
  return known.toSorted(smallestFirst).at(-1) ?? null
}

function apart([procore, sage]: Sides): string {
  return subtract(procore ?? '0', sage ?? '0').replace('-', '')
}

export function isLess(one: string, other: string): boolean {
  return subtract(one, other).startsWith('-')
}

export function smallestFirst(one: string, other: string): number {
  return isLess(one, other) ? -1 : 1
}

export function codesOf({ lines }: { lines?: { costCode: string }[] }): string[] {
  return lines?.map(({ costCode }) => costCode) ?? []
}

export function idOf({ id }: { id: string }): string {
  return id
}

interface Side {
  signedOn: string | null
  revisedAmount: string | null
  approvedOn: string | null
  accountingOn: string | null
}

interface Signed {
  procore: Side | null
  sage: Side | null
}

export interface Related extends Signed {
  id: string
  verdict: string
  project: { id: string; number: string }
  vendor: { id: string } | null
  measures: Measure[]
  findings: { ageDays: number }[]
  lines: { costCode: string }[]
}

export interface Row extends Signed {
  id: string
  number: string | null
  verdict: string
  procoreAmount: string | null
  sageAmount: string | null
  procoreGrossAmount: string | null
  sageGrossAmount: string | null
  commitment: Related
  commitments: Related[]
  costCode?: string
  findings?: { ageDays: number }[]
  lines?: { costCode: string }[]
  measures: Measure[]
}

export interface Measure {
  measure: string
  procoreAmount: string | null
  sageAmount: string | null
  difference: string | null
  absoluteAmount: string
}
