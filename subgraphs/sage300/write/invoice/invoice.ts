import { compare, fromDouble, sum } from '#lib/decimal'
import { messageOf } from '#lib/errors'
import type { SageReader } from '../../read/reader.ts'
import type { SageSource } from '../../read/source.ts'
import {
  DISTRIBUTION,
  type DistributionRecord,
  INVOICE,
  UNPOSTED_DISTRIBUTION,
  UNPOSTED_INVOICE,
} from '../../records/dictionary/tables.ts'
import type { SageInvoiceImportInput } from '../../types.generated.ts'
import type { ImportKind } from '../import-kind.ts'
import type { Presence } from '../presence.ts'
import type { RejectFields } from '../rejections.ts'
import { refusal } from '../user-errors.ts'
import { checkInvoice } from './invoice-check.ts'
import { type WantedDistribution, wantedDistributions } from './invoice-lines.ts'
import {
  columnsLost,
  type InvoiceLayout,
  invoiceRecordsOf,
  readInvoiceLayout,
} from './invoice-records.ts'

const AMOUNT_PLACES = 2

/** The import of an AP invoice: it waits in Sage until a person posts it, and that is its success. */
export function invoiceKind(
  reader: SageReader,
  source: SageSource,
  companyDir: string | undefined,
): ImportKind<SageInvoiceImportInput, WantedDistribution> {
  return {
    noun: 'invoice',
    extension: '.api',
    rejectFields,
    wantedOf: ({ lines }) => wantedDistributions(lines),
    presenceOf: (input, wanted) => presenceOf(reader, input, wanted),
    async check(input, wanted) {
      let layout: InvoiceLayout
      try {
        layout = await readInvoiceLayout(companyDir)
      } catch (thrown) {
        const message = `No invoice can be written to Sage: ${messageOf(thrown)}.`
        return { userErrors: [refusal('NOT_CONFIGURED', [], message)], records: undefined }
      }
      const { userErrors, lines } = await checkInvoice(reader, input, wanted)
      for (const line of lines) {
        const [lost] = columnsLost(line, layout)
        if (lost === undefined) continue
        const message = `The import of this company has no column ${lost}, which the line needs; switch it on in Sage and add it to APImportLayout.json.`
        userErrors.push(refusal('NOT_CONFIGURED', ['lines', line.place], message))
      }
      const amount = sum(wanted.map(line => line.amount))
      const records =
        userErrors.length === 0 ? invoiceRecordsOf({ ...input, amount, lines }, layout) : undefined
      return { userErrors, records }
    },
    named: ({ number, vendorNumber }) => `Invoice ${number} of vendor ${vendorNumber}`,
    async forget({ vendorNumber: vendor, number: invoice }, wanted) {
      const found = await distributionsOf(reader, { Vendor: vendor, Invoice: invoice }, 'POSTED')
      const waiting = await distributionsOf(reader, { Vendor: vendor, Invoice: invoice }, 'ENTERED')
      const commitments = wanted.map(line => line.commitmentNumber).filter(number => number !== '')
      const jobs = [...found, ...waiting].map(line => line.Job ?? '')
      await source.drop({
        commitments: [...new Set(commitments)],
        jobs: [...new Set(jobs)],
        invoice: { vendor, invoice },
      })
    },
  }
}

const rejectFields: RejectFields = {
  head: {
    vendor: 'vendorNumber',
    duplicate: 'number',
    form: 'number',
    period: 'accountingOn',
    amount: 'lines',
  },
  line: {
    commitment: 'commitmentNumber',
    item: 'itemNumber',
    job: 'jobNumber',
    extra: 'extra',
    costCode: 'costCode',
    category: 'category',
    unitCost: 'unitCostAmount',
    units: 'units',
    amount: 'amount',
    retainage: 'retainageAmount',
    description: 'description',
  },
}

interface InvoiceKey {
  Vendor: string
  Invoice: string
}

/** Entered or posted with the lines asked for; DIFFERENT when the number has other lines. */
async function presenceOf(
  reader: SageReader,
  { vendorNumber, number }: SageInvoiceImportInput,
  wanted: readonly WantedDistribution[],
): Promise<Presence> {
  const key = { Vendor: vendorNumber, Invoice: number }
  const [[posted], [entered]] = await Promise.all([
    reader.read(INVOICE, key),
    reader.read(UNPOSTED_INVOICE, key),
  ])
  if (!posted && !entered) return 'ABSENT'
  const presence = posted ? 'POSTED' : 'ENTERED'
  const found = await distributionsOf(reader, key, presence)
  return hasSameLines(wanted, found) ? presence : 'DIFFERENT'
}

function distributionsOf(
  reader: SageReader,
  key: InvoiceKey,
  presence: 'POSTED' | 'ENTERED',
): Promise<DistributionRecord[]> {
  return reader.read(presence === 'POSTED' ? DISTRIBUTION : UNPOSTED_DISTRIBUTION, key)
}

function hasSameLines(
  wanted: readonly WantedDistribution[],
  found: readonly DistributionRecord[],
): boolean {
  if (wanted.length !== found.length) return false
  const open = [...found]
  return wanted.every(line => {
    const place = open.findIndex(record => isSameLine(line, record))
    if (place === -1) return false
    open.splice(place, 1)
    return true
  })
}

function isSameLine(line: WantedDistribution, record: DistributionRecord): boolean {
  const isEqual = (text: string, double: number | null, what: string) =>
    compare(text, fromDouble(double ?? 0, AMOUNT_PLACES, what)) === 0
  const isSameTarget =
    line.commitmentNumber === ''
      ? (record.Commitment ?? '') === '' &&
        record.Job === line.job &&
        (record.Extra ?? '') === line.extra &&
        record.Cost_Code === line.costCode &&
        record.Category === line.category
      : record.Commitment === line.commitmentNumber &&
        record.Commitment_Line_Item === line.itemNumber
  return (
    isSameTarget &&
    isEqual(line.amount, record.Amount, 'Amount') &&
    isEqual(line.retainage, record.Retainage, 'Retainage')
  )
}
