/**
 * A small commitment as each side has it, in one shape for both, so that the sides can change places. Cents
 * throughout. What is generated is plain, so that it shrinks; `sidesOf` makes two sides of it: the same truth,
 * and then what one of them has otherwise.
 */
export interface Side {
  number: string
  lines: { number: string; code: string; cents: number; isChange: boolean }[]
  changes: { number: string; cents: number; status: 'APPROVED' | 'PENDING'; month: number }[]
  invoices: SideInvoice[]
}

export interface SideInvoice {
  number: string
  month: number
  /** By line of the commitment. */
  rows: { gross: number; withheld: number; released: number }[]
}

/** Undefined where a side lacks the commitment. */
export interface Sides {
  field: Side | undefined
  books: Side | undefined
}

export interface Given {
  lines: { code: number; rate: number }[]
  changes: { cents: number; isApproved: boolean }[]
  bills: { work: number[]; released: number }[]
  faults: Fault[]
}

export interface Fault {
  kind: keyof typeof faults
  /** Whether the field has it otherwise, and not the books. */
  isInField: boolean
  at: number
  cents: number
}

/** Far above what is billed, so that nothing is billed above its value. */
const LINE_CENTS = 90_000_000_00
const RATE_UNIT = 10_000

export function sidesOf(given: Given, number: string): Sides {
  const truth = truthOf(given, number)
  const sides: Sides = { field: structuredClone(truth), books: structuredClone(truth) }
  for (const fault of given.faults) {
    const name = fault.isInField ? 'field' : 'books'
    const side = sides[name]
    if (side) sides[name] = faults[fault.kind](side, fault)
  }
  return sides
}

function truthOf(given: Given, number: string): Side {
  const base = given.lines.map(({ code }, line) => ({
    number: String(line + 1),
    code: `0${code + 1}-100`,
    cents: LINE_CENTS,
    isChange: false,
  }))
  const approved = given.changes.filter(change => change.isApproved)
  const ofChanges = approved.map((change, turn) => ({
    number: String(base.length + turn + 1),
    code: `0${turn + 6}-900`,
    cents: change.cents,
    isChange: true,
  }))
  const rates = [...given.lines.map(line => line.rate), ...approved.map(() => 1000)]
  const held = rates.map(() => 0)
  return {
    number,
    lines: [...base, ...ofChanges],
    changes: given.changes.map(({ cents, isApproved }, turn) => ({
      number: String(turn + 1).padStart(3, '0'),
      cents,
      status: isApproved ? 'APPROVED' : 'PENDING',
      month: 0,
    })),
    invoices: given.bills.map((bill, month) => ({
      number: String(month + 1),
      month,
      rows: rates.map((rate, line) => {
        const gross = bill.work[line] ?? 0
        const withheld = Math.round((gross * rate) / RATE_UNIT)
        const released = Math.min(bill.released, held[line] ?? 0)
        held[line] = (held[line] ?? 0) + withheld - released
        return { gross, withheld, released }
      }),
    })),
  }
}

const faults = {
  loseCommitment: () => undefined,
  loseInvoice: (side, { at }) => ({ ...side, invoices: without(side.invoices, at) }),
  loseChange: (side, { at }) => ({ ...side, changes: without(side.changes, at) }),
  enterTwice: (side, { at }) => ({ ...side, invoices: withDouble(side.invoices, at) }),
  // Away from nothing, since an invoice that bills and takes retainage back is a release in the books.
  enterMore: (side, fault) =>
    ofRow(side, fault, row => ({ ...row, gross: row.gross + away(row, fault) })),
  withholdMore: (side, fault) =>
    ofRow(side, fault, row => ({ ...row, withheld: row.withheld + away(row, fault) })),
  release: (side, fault) =>
    ofRow(side, fault, row => ({ ...row, released: row.released + fault.cents })),
  halveRate: side => ({
    ...side,
    invoices: side.invoices.map(invoice => ({
      ...invoice,
      rows: invoice.rows.map(row => ({ ...row, withheld: Math.round(row.withheld / 2) })),
    })),
  }),
  credit: (side, { at }) => ({ ...side, invoices: withCredit(side.invoices, at) }),
  split: (side, { at }) => ({ ...side, invoices: inTwo(side.invoices, at) }),
  renumber: (side, { at }) => {
    const number = (old: string) => `INV-00${old}`
    return {
      ...side,
      invoices: changed(side.invoices, at, each => ({ ...each, number: number(each.number) })),
    }
  },
  postLater: (side, { at }) => ({
    ...side,
    invoices: changed(side.invoices, at, each => ({ ...each, month: each.month + 1 })),
  }),
  changeMore: (side, { at, cents }) => ({
    ...side,
    changes: changed(side.changes, at, each => ({ ...each, cents: each.cents + cents })),
  }),
  worthMore: (side, { at, cents }) => ({
    ...side,
    lines: changed(side.lines, at, each => ({ ...each, cents: each.cents + cents })),
  }),
} satisfies Record<string, (side: Side, fault: Fault) => Side | undefined>

export const faultKinds = Object.keys(faults) as Fault['kind'][]

function ofRow(side: Side, { at }: Fault, change: (row: Row) => Row): Side {
  const invoices = changed(side.invoices, at, invoice => ({
    ...invoice,
    rows: changed(invoice.rows, at, change),
  }))
  return { ...side, invoices }
}

type Row = SideInvoice['rows'][number]

function away(row: Row, { cents }: Fault): number {
  return row.gross < 0 ? -cents : cents
}

function withDouble(invoices: SideInvoice[], at: number): SideInvoice[] {
  const one = pick(invoices, at)
  return one ? [...invoices, { ...one, number: `0${one.number}` }] : invoices
}

function withCredit(invoices: SideInvoice[], at: number): SideInvoice[] {
  const one = pick(invoices, at)
  if (!one) return invoices
  const rows = one.rows.map(({ gross, withheld, released }) => ({
    gross: -gross,
    withheld: -withheld,
    released: -released,
  }))
  return [...invoices, { number: `${one.number}-CR`, month: one.month, rows }]
}

function inTwo(invoices: SideInvoice[], at: number): SideInvoice[] {
  return invoices.flatMap(each => {
    if (each !== pick(invoices, at)) return [each]
    const half = (share: (cents: number) => number) =>
      each.rows.map(({ gross, withheld, released }) => ({
        gross: share(gross),
        withheld: share(withheld),
        released: share(released),
      }))
    const first = (cents: number) => Math.trunc(cents / 2)
    return [
      { ...each, number: `${each.number}A`, rows: half(first) },
      { ...each, number: `${each.number}B`, rows: half(cents => cents - first(cents)) },
    ]
  })
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)]
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter(each => each !== pick(list, at))
}

function changed<T>(list: readonly T[], at: number, change: (each: T) => T): T[] {
  return list.map(each => (each === pick(list, at) ? change(each) : each))
}
