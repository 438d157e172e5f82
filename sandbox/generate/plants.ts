import { countedBills, share } from './model.ts'
import { contractPlants } from './plants-contracts.ts'
import { emptyRow, invoiceCents } from './sage.ts'
import { invoiceNumber, openInvoice, type Plant, planted, unpay } from './scene.ts'

/** The plants that fit an ordinary commitment; the sample company stages the others. */
export const plants: Record<string, Plant> = {
  ...contractPlants,

  INVOICE_MISSING_IN_SAGE(scene) {
    const invoice = openInvoice(scene)
    if (!scene.sage || !invoice) return []
    scene.sage.invoices = scene.sage.invoices.filter(each => each !== invoice)
    return [
      planted(
        scene,
        'INVOICE_MISSING_IN_SAGE',
        invoiceNumber(invoice),
        invoiceCents(invoice),
        'has an approved requisition that was never entered in Sage.',
      ),
    ]
  },

  INVOICE_UNPOSTED_IN_SAGE(scene) {
    const invoice = openInvoice(scene)
    if (!invoice) return []
    invoice.posted = false
    return [
      planted(
        scene,
        'INVOICE_UNPOSTED_IN_SAGE',
        invoiceNumber(invoice),
        invoiceCents(invoice),
        'has an invoice that is entered in Sage and not posted.',
      ),
    ]
  },

  INVOICE_MISSING_IN_PROCORE(scene, random) {
    const { sage, commitment } = scene
    const item = sage?.items[0]
    const bill = countedBills(commitment)[0]
    if (!sage || !item || !bill || item.unit) return []
    const cents = random.between(1_500_00, 4_000_00)
    const row = {
      ...emptyRow(commitment.project, item),
      cents,
      retainage: share(cents, commitment.rate),
    }
    const number = `T-${commitment.number.slice(-4)}`
    sage.invoices.push({
      vendor: sage.vendor,
      number,
      description: 'Time and material tickets',
      date: bill.period.start,
      accountingDate: bill.period.start,
      posted: true,
      rows: [row],
      payment: undefined,
      bill: undefined,
    })
    return [
      planted(
        scene,
        'INVOICE_MISSING_IN_PROCORE',
        number,
        -cents,
        'has a Sage invoice without a requisition.',
      ),
    ]
  },

  INVOICE_AMOUNT_MISMATCH(scene, random) {
    const invoice = openInvoice(scene)
    const row = invoice?.rows.find(each => each.cents > 1_000_00 && each.unitCents === undefined)
    if (!invoice || !row) return []
    // Two digits change places, the commonest keying error: the difference divides by nine.
    const cents = random.between(1, 8) * 90_00
    row.cents -= cents
    return [
      planted(
        scene,
        'INVOICE_AMOUNT_MISMATCH',
        invoiceNumber(invoice),
        cents,
        'has an invoice of another gross amount in Sage.',
      ),
    ]
  },

  DUPLICATE_IN_SAGE(scene) {
    const invoice = openInvoice(scene)
    if (!scene.sage || !invoice) return []
    const number = invoice.number.replace(/(\d+)/, '00$1')
    scene.sage.invoices.push({
      ...invoice,
      number,
      rows: invoice.rows.map(row => ({ ...row })),
      bill: undefined,
    })
    return [
      planted(
        scene,
        'DUPLICATE_IN_SAGE',
        number,
        -invoiceCents(invoice),
        'has one invoice twice in Sage.',
      ),
    ]
  },

  PAYMENT_MISMATCH(scene, random) {
    const invoice = scene.sage?.invoices.find(each => (each.payment?.cents ?? 0) > 2_000_00)
    if (!invoice?.payment) return []
    const cents = random.between(1, 9) * 100_00
    invoice.payment.cents -= cents
    return [
      planted(
        scene,
        'PAYMENT_MISMATCH',
        invoiceNumber(invoice),
        cents,
        'was paid less in Sage than Procore shows.',
      ),
    ]
  },

  RELEASE_ONE_SIDED(scene) {
    const { sage } = scene
    const release = sage?.invoices.find(each => each.bill?.type === 'retainage_release')
    if (!sage || !release) return []
    unpay(release)
    sage.invoices = sage.invoices.filter(each => each !== release)
    const released = release.rows.reduce((sum, row) => sum + row.retainage, 0)
    return [
      planted(
        scene,
        'RELEASE_ONE_SIDED',
        invoiceNumber(release),
        released,
        'has its retainage released in Procore only.',
      ),
    ]
  },

  COST_CODE_MISMATCH(scene) {
    const invoice = openInvoice(scene)
    const row = invoice?.rows[0]
    const other =
      row &&
      [...scene.commitment.project.codes.values()].find(
        each => each.extra === row.code.extra && each.number !== row.code.number,
      )
    if (!invoice || !row || !other) return []
    const booked = row.code.number
    row.code = other
    return [
      planted(
        scene,
        'COST_CODE_MISMATCH',
        invoiceNumber(invoice),
        null,
        `has cost of ${booked} booked on ${other.number} in Sage.`,
      ),
    ]
  },

  UNEXPLAINED(scene, random) {
    const invoice = openInvoice(scene)
    const row = invoice?.rows.find(each => each.retainage > 1_000_00)
    if (!invoice || !row) return []
    const cents = random.between(101_03, 399_97)
    row.retainage += cents
    return [
      planted(
        scene,
        'UNEXPLAINED',
        invoiceNumber(invoice),
        -cents,
        'holds more retainage in Sage, and nothing in the records says why.',
      ),
    ]
  },

  SAGE_MASTER_TOTAL(scene, random) {
    if (!scene.sage || scene.sage.invoices.length === 0) return []
    const cents = random.between(1, 20) * 50_00
    scene.sage.invoicedMisstatedBy = cents
    return [
      planted(
        scene,
        'SAGE_MASTER_TOTAL',
        null,
        -cents,
        'has an invoiced total in Sage that its transactions do not add up to.',
      ),
    ]
  },

  IDENTITY_BROKEN(scene, random) {
    const bill = countedBills(scene.commitment).at(-1)
    if (!bill) return []
    bill.retainageMisstatedBy = random.between(1, 9) * 10_00
    return [
      planted(
        scene,
        'IDENTITY_BROKEN',
        bill.invoice,
        null,
        'has a requisition whose G702 summary does not follow from its lines.',
      ),
    ]
  },
}
