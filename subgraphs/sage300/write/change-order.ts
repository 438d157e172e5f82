import type { SageReader } from '../read/reader.ts'
import type { SageSource } from '../read/source.ts'
import { COMMITMENT } from '../records/dictionary/tables.ts'
import type { SageChangeOrderImportInput } from '../types.generated.ts'
import { checkChangeOrder } from './check.ts'
import type { ImportKind } from './import-kind.ts'
import { type WantedLine, wantedLines } from './lines.ts'
import { presenceOfChangeOrder } from './presence.ts'
import { recordsOf } from './records.ts'
import type { RejectFields } from './rejections.ts'

/** The import of a commitment change order; the macro posts it at once. */
export function changeOrderKind(
  reader: SageReader,
  source: SageSource,
): ImportKind<SageChangeOrderImportInput, WantedLine> {
  return {
    noun: 'change order',
    extension: '.jcc',
    rejectFields,
    wantedOf: ({ lines }) => wantedLines(lines),
    presenceOf: (input, wanted) => presenceOfChangeOrder(reader, input, wanted),
    async check(input, wanted) {
      const { userErrors, file } = await checkChangeOrder(reader, input, wanted)
      return { userErrors, records: file && recordsOf(file) }
    },
    named: ({ number, commitmentNumber }) => `Change order ${number} of ${commitmentNumber}`,
    async forget({ commitmentNumber }) {
      const [known] = await reader.read(COMMITMENT, { Commitment: commitmentNumber })
      await source.drop({ commitments: [commitmentNumber], jobs: [known?.Job ?? ''] })
    },
  }
}

const rejectFields: RejectFields = {
  head: {
    commitment: 'commitmentNumber',
    job: 'commitmentNumber',
    changeManagement: 'commitmentNumber',
    duplicate: 'number',
    form: 'number',
    date: 'changedOn',
    description: 'title',
  },
  line: {
    extra: 'extra',
    costCode: 'costCode',
    category: 'category',
    item: 'itemNumber',
    unitCost: 'unitCostAmount',
    units: 'units',
    amount: 'amount',
    description: 'description',
  },
}
