import type { Scoped } from '#test/harness/source-subgraphs'
import type { Random } from '../../sandbox/generate/random.ts'

/** One commitment in both systems, to which things happen. */
const record = (id: string, number: string) => ({ id, number, name: number, status: 'ACTIVE' })

export const PROJECT = record('gid://procore/Project/1', '03-001')
export const JOB = record('gid://sage300/Job/03-001', '03-001')
export const VENDORS = {
  procore: record('gid://procore/Vendor/9', 'V9'),
  sage: record('gid://sage300/Vendor/V9', 'V9'),
}

type SideName = 'field' | 'books'

/** What each side says of a document; a side that lacks it has null. */
interface Document {
  key: number
  isRelease: boolean
  field: Said | null
  books: Said | null
}

interface Said {
  cents: number
  retainage: number
  day: string
  isVoid: boolean
}

const DAY_MS = 86_400_000
const BACK_DAYS_MAX = 60
const AHEAD_DAYS_MAX = 10
const EVENTS_MAX = 2

export class Life {
  readonly fieldId: string
  readonly booksId: string
  readonly #number: string
  readonly #serial: number
  readonly #original = { field: 500_000_00, books: 500_000_00 }
  readonly #bills: Document[] = []
  readonly #changes: Document[] = []
  #keyCount = 0

  constructor(serial: number, random: Random) {
    this.#serial = serial
    this.#number = `SC-${serial + 1000}`
    this.fieldId = `gid://procore/WorkOrderContract/1/${serial}`
    this.booksId = `gid://sage300/Commitment/${this.#number}`
    for (let count = random.below(3); count > 0; count -= 1) this.#bill('2026-01-05', random)
  }

  live(day: string, random: Random): void {
    for (let count = random.below(EVENTS_MAX + 1); count > 0; count -= 1) {
      const event = random.pick([
        () => this.#bill(day, random),
        () => this.#bill(day, random),
        () => this.#release(day, random),
        () => this.#changeOrder(day, random),
        () => this.#arrive(this.#bills, day, random),
        () => this.#arrive(this.#changes, day, random),
        () => this.#amend(this.#bills, random),
        () => this.#amend(this.#changes, random),
        () => this.#drop(this.#bills, random),
        () => this.#void(random),
        () => this.#redate(this.#bills, day, random),
        () => {
          this.#original[random.pick(sides)] = random.between(400_000, 600_000) * 100
        },
      ])
      event()
    }
  }

  /** As both systems show them. */
  records() {
    return { procore: this.#inProcore(), sage: this.#inSage() }
  }

  #bill(day: string, random: Random): void {
    const cents = random.between(1, 40_000_00)
    this.#enter(this.#bills, { cents, retainage: Math.round(cents / 10) }, day, random)
  }

  #release(day: string, random: Random): void {
    const retainage = -random.between(1, 5_000_00)
    this.#enter(this.#bills, { cents: 0, retainage }, day, random)
  }

  #changeOrder(day: string, random: Random): void {
    const cents = random.between(-20_000_00, 40_000_00)
    this.#enter(this.#changes, { cents, retainage: 0 }, day, random)
  }

  /** Most documents reach both sides, not always on one day. */
  #enter(
    documents: Document[],
    amounts: Pick<Said, 'cents' | 'retainage'>,
    day: string,
    random: Random,
  ): void {
    this.#keyCount += 1
    const said = () => ({ ...amounts, day: near(day, random), isVoid: false })
    const [field, books] = [said(), said()]
    if (random.chance(60)) books.day = field.day
    const where = random.below(10)
    documents.push({
      key: this.#keyCount,
      isRelease: amounts.cents === 0,
      field: where === 0 ? null : field,
      books: where === 1 || where === 2 ? null : books,
    })
  }

  #arrive(documents: Document[], day: string, random: Random): void {
    const lone = documents.find(({ field, books }) => field === null || books === null)
    const known = lone?.field ?? lone?.books
    if (!lone || !known) return
    const late = { ...known, day: near(day, random) }
    if (lone.field === null) lone.field = late
    else lone.books = late
  }

  #amend(documents: Document[], random: Random): void {
    const said = someOf(documents, random)
    if (!said) return
    const more = random.between(-900_00, 900_00)
    if (said.cents !== 0 && said.cents + more > 0) said.cents += more
    else said.retainage -= random.between(1, 90_00)
  }

  #drop(documents: Document[], random: Random): void {
    if (documents.length === 0) return
    const document = random.pick(documents)
    document[random.pick(sides)] = null
  }

  #void(random: Random): void {
    const said = someOf(this.#changes, random)
    if (said) said.isVoid = !said.isVoid
  }

  #redate(documents: Document[], day: string, random: Random): void {
    const said = someOf(documents, random)
    if (said) said.day = near(day, random)
  }

  #inProcore() {
    const commitment = { id: this.fieldId }
    let billed = 0
    let held = 0
    const bills = this.#bills.flatMap(({ key, field }) => (field ? [{ key, ...field }] : []))
    const invoices = bills.map(({ key, cents, retainage, day }, place): Scoped => {
      const id = `gid://procore/Requisition/1/${this.#serial * 1000 + key}`
      const line = {
        id: `gid://procore/RequisitionItem/1/${this.#serial * 1000 + key}/1`,
        sourceLineId: '1',
        isChangeOrderLine: false,
        completedAndStoredToDateAmount: money(billed + cents),
        workPreviousAmount: money(billed),
        workThisPeriodAmount: money(cents),
        materialsStoredAmount: '0.00',
        workRetainagePreviousAmount: money(held),
        workRetainageThisPeriodAmount: money(Math.max(retainage, 0)),
        workRetainageReleasedAmount: money(Math.max(-retainage, 0)),
        materialsRetainageHeldAmount: '0.00',
        materialsRetainageReleasedAmount: '0.00',
      }
      billed += cents
      held += retainage
      return {
        id,
        of: PROJECT.id,
        number: `${this.#serial}A${key}`,
        sequence: place + 1,
        status: 'APPROVED',
        invoicedOn: day,
        accountingOn: day,
        commitment,
        lines: [line],
      }
    })
    const changeOrders = this.#changes.flatMap(({ key, field }): Scoped[] => {
      if (!field) return []
      const id = `gid://procore/CommitmentChangeOrder/1/${this.#serial * 1000 + key}`
      return [{ id, of: PROJECT.id, number: String(key), ...changeOf(field), commitment }]
    })
    return {
      commitment: this.#contract(this.fieldId, PROJECT.id, VENDORS.procore.id, 'field'),
      changeOrders,
      invoices,
    }
  }

  #inSage() {
    const commitment = { id: this.booksId }
    const invoices = this.#bills.flatMap(({ key, books }): Scoped[] => {
      if (!books) return []
      const number = `${this.#serial}A${key}`
      const id = `gid://sage300/Invoice/V9/${number}`
      const distribution = {
        id: `gid://sage300/Distribution/V9/${number}/1`,
        grossAmount: money(books.cents),
        retainageAmount: money(books.retainage),
        job: { id: JOB.id },
        commitment,
      }
      const head = { number, invoicedOn: books.day, accountingOn: books.day }
      const vendor = { id: VENDORS.sage.id }
      const state = { status: 'POSTED', isPosted: true }
      return [{ id, of: JOB.id, ...head, ...state, vendor, lines: [distribution] }]
    })
    const changeOrders = this.#changes.flatMap(({ key, books }): Scoped[] => {
      if (!books) return []
      const id = `gid://sage300/ChangeOrder/${this.#number}/${key}`
      const change = { ...changeOf(books), isReleased: true, lines: [] }
      return [{ id, of: JOB.id, number: String(key), ...change, commitment }]
    })
    return {
      commitment: this.#contract(this.booksId, JOB.id, VENDORS.sage.id, 'books'),
      changeOrders,
      invoices,
    }
  }

  #contract(id: string, of: string, vendorId: string, side: SideName): Scoped {
    const originalAmount = money(this.#original[side])
    const job = side === 'books' && { job: { id: JOB.id } }
    return {
      id,
      of,
      number: this.#number,
      title: 'Concrete',
      kind: 'SUBCONTRACT',
      status: 'APPROVED',
      originalAmount,
      currency: 'USD',
      signedOn: '2026-01-02',
      vendor: { id: vendorId },
      lines: [{ id: `${id}/1`, number: '1', originalAmount, ...job }],
    }
  }
}

const sides = ['field', 'books'] as const

function changeOf({ cents, day, isVoid }: Said) {
  return { status: isVoid ? 'VOID' : 'APPROVED', amount: money(cents), approvedOn: day }
}

function someOf(documents: readonly Document[], random: Random): Said | undefined {
  if (documents.length === 0) return undefined
  return random.pick(documents)[random.pick(sides)] ?? undefined
}

/** Backdated as a rule, ahead at times. */
function near(day: string, random: Random): string {
  const days = random.between(-BACK_DAYS_MAX, AHEAD_DAYS_MAX)
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

function money(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
