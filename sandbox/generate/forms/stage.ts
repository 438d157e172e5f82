import {
  type Bill,
  type Commitment,
  countedBills,
  gross,
  type Planted,
  retainageOf,
  total,
} from '../model.ts'
import {
  emptyRow,
  invoiceCents,
  invoiceRetainage,
  type SageChange,
  type SageCommitment,
  type SageDistribution,
  type SageInvoice,
} from '../sage.ts'
import { invoiceNumber, planted, type Scene, unpay } from '../scene.ts'

/** A commitment on both sides while something is planted on it. */
export class Stage {
  readonly scene: Scene
  readonly #code: string
  readonly #name: string

  constructor(scene: Scene, code: string, name: string) {
    this.scene = scene
    this.#code = code
    this.#name = name
  }

  get commitment(): Commitment {
    return this.scene.commitment
  }

  get sage(): SageCommitment {
    if (!this.scene.sage) throw new TypeError(`${this.commitment.number} has no Sage side`)
    return this.scene.sage
  }

  /** The last four digits of the number, to make others from. */
  get serial(): string {
    return this.commitment.number.slice(-4)
  }

  /** Counted from 0, or from the end when negative. */
  bill(index: number): Bill {
    return existing(this.commitment.bills.at(index))
  }

  invoice(index: number): SageInvoice {
    return existing(this.sage.invoices.at(index))
  }

  change(index: number): SageChange {
    return existing(this.sage.changes.at(index))
  }

  /** The distributions of all invoices. */
  get rows(): SageDistribution[] {
    return this.sage.invoices.flatMap(invoice => invoice.rows)
  }

  row(invoice: number, index = 0): SageDistribution {
    return existing(this.invoice(invoice).rows[index])
  }

  /** The number of an invoice as Procore has it. */
  number(index: number): string {
    return invoiceNumber(this.invoice(index))
  }

  gross(index: number): number {
    return invoiceCents(this.invoice(index))
  }

  retained(index: number): number {
    return invoiceRetainage(this.invoice(index))
  }

  /** Held in Procore less held in Sage, as both stand now. */
  heldDifference(): number {
    const procore = total(countedBills(this.commitment).map(retainageOf))
    const posted = this.sage.invoices.filter(invoice => invoice.posted)
    const rows = [
      ...posted.flatMap(invoice => invoice.rows).filter(row => row.commitment === undefined),
      ...(this.sage.billedElsewhere ?? []),
    ]
    return procore - total(rows.map(row => row.retainage - (row.retainagePaid ?? 0)))
  }

  /** Gross that all counted requisitions bill. */
  billed(): number {
    return total(countedBills(this.commitment).flatMap(bill => bill.lines.map(gross)))
  }

  /** Takes an invoice out of Sage and gives it. */
  take(index: number): SageInvoice {
    const invoice = this.invoice(index)
    unpay(invoice)
    this.sage.invoices = this.sage.invoices.filter(each => each !== invoice)
    return invoice
  }

  /** Sage's retainage of each distribution anew. */
  retain(of: (row: SageDistribution, invoice: number) => number): void {
    for (const [index, invoice] of this.sage.invoices.entries())
      for (const row of invoice.rows) row.retainage = of(row, index)
  }

  /** Another AP invoice, of the month of the requisition `like`, on one item. */
  enter(
    number: string,
    facts: { cents: number; retainage?: number; like?: number; item?: number },
  ): SageInvoice {
    const item = existing(this.sage.items[facts.item ?? 0])
    const date = this.bill(facts.like ?? -1).period.billingDate
    const { cents, retainage = 0 } = facts
    const invoice: SageInvoice = {
      vendor: this.sage.vendor,
      number,
      description: `${this.commitment.number} ${number}`.slice(0, 30),
      date,
      accountingDate: date,
      posted: true,
      rows: [{ ...emptyRow(this.commitment.project, item), cents, retainage }],
      payment: undefined,
      bill: undefined,
    }
    this.sage.invoices.push(invoice)
    return invoice
  }

  /** Another AP invoice with the rows of one that is there, each turned by `turned`. */
  copy(
    index: number,
    number: string,
    turned: (row: SageDistribution) => Partial<SageDistribution> = () => ({}),
  ): SageInvoice {
    const model = this.invoice(index)
    const rows = model.rows.map(row => ({ ...row, ...turned(row) }))
    const copy = { ...model, number, rows, payment: undefined, bill: undefined }
    this.sage.invoices.push(copy)
    return copy
  }

  /** Splits a Sage invoice: `share` of each row, to whole cents, goes to another of this number. */
  split(index: number, number: string, share: number): SageInvoice {
    const model = this.invoice(index)
    const part = (cents: number) => Math.trunc(cents * share)
    const rows = model.rows.map(row => ({
      ...row,
      cents: part(row.cents),
      retainage: part(row.retainage),
    }))
    model.rows.forEach((row, place) => {
      row.cents -= rows[place]?.cents ?? 0
      row.retainage -= rows[place]?.retainage ?? 0
    })
    const split = { ...model, number, rows, payment: undefined, bill: undefined }
    this.sage.invoices.push(split)
    return split
  }

  /** What reconcile must find, under the class of the form. */
  found(grain: string | null, cents: number | null): Planted {
    return this.also(this.#code, grain, cents)
  }

  /** What it must find under another class. */
  also(code: string, grain: string | null, cents: number | null): Planted {
    return planted(this.scene, code, grain, cents, `has this form: ${this.#name}.`)
  }
}

/** A number as another clerk writes it. */
export function respelled(number: string): string {
  return /^\d+$/.test(number)
    ? `00${number}`
    : number.replace(/[-\s]*0*(\d+)$/, ' 0$1').toLowerCase()
}

/** Turns a row into its opposite. */
export function reversed(row: SageDistribution): Partial<SageDistribution> {
  return { cents: -row.cents, retainage: -row.retainage }
}

function existing<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('the form has nothing there')
  return value
}
