import {
  amount,
  date,
  type Field,
  flag,
  type ImportRecord,
  itemNumber,
  type Layouts,
  number,
  parseRecords,
  percent,
  type RejectedLine,
  required,
  text,
  unitCost,
  units,
} from './fields.ts'

/**
 * The import file of Sage's job cost: one record a line, comma separated, text in double quotes,
 * code page 1252, lines ended by CR LF, dates mm/dd/yyyy.
 *
 *   C     commitment             CI    its item
 *   CCO   commitment change      CCOI  its line; for a line new to the commitment four fields follow:
 *         order                        job, extra, cost code, category
 *
 * How Sage itself writes a new line inside a change order is not established; the four fields are
 * our choice.
 */
export type RecordKind = 'C' | 'CI' | 'CCO' | 'CCOI'

const address = (prefix: string): Field[] => [
  text(`${prefix} address 1`, 33),
  text(`${prefix} address 2`, 33),
  text(`${prefix} city`, 30),
  text(`${prefix} state`, 4),
  text(`${prefix} ZIP`, 10),
]

const layouts: Layouts<RecordKind> = {
  C: {
    fields: [
      required(text('commitment', 12)),
      { name: 'type', check: number(/^[12]$/, '1 (subcontract) or 2 (PO)'), blank: undefined },
      text('description', 30),
      required(text('vendor', 10)),
      required(date('date')),
      { name: 'retainage percent', check: percent, blank: '0' },
      { name: 'committed', check: number(/^1$/, '1'), blank: undefined },
      { name: 'closed', check: flag, blank: '0' },
      { name: 'printed', check: flag, blank: '0' },
      ...address('to'),
      ...address('ship'),
    ],
    more: [text('ordered by', 15), text('terms', 15), text('ship via', 15), text('FOB', 15)],
  },
  CI: {
    fields: [
      required(text('commitment', 12)),
      { name: 'item', check: itemNumber, blank: undefined },
      text('description', 30),
      { name: 'retainage percent', check: percent, blank: '0' },
      date('delivery date'),
      text('scope', 1000),
      required(text('job', 10)),
      text('extra', 10),
      required(text('cost code', 12)),
      required(text('category', 3)),
      text('tax group', 6),
      { name: 'tax', check: amount, blank: '0' },
      { name: 'units', check: units, blank: '0' },
      { name: 'unit cost', check: unitCost, blank: '0' },
      text('unit description', 6),
      { name: 'amount', check: amount, blank: undefined },
    ],
    more: [],
  },
  CCO: {
    fields: [
      required(text('commitment', 12)),
      required(text('change order', 10)),
      text('description', 30),
      { name: 'printed', check: flag, blank: '0' },
      required(date('date')),
      text('type', 20),
      text('scope', 1000),
      { name: 'status', check: number(/^[125]$/, '1, 2 or 5'), blank: undefined },
    ],
    more: [],
  },
  CCOI: {
    fields: [
      required(text('commitment', 12)),
      required(text('change order', 10)),
      { name: 'item', check: itemNumber, blank: undefined },
      text('description', 30),
      { name: 'units', check: units, blank: '0' },
      { name: 'amount', check: amount, blank: undefined },
    ],
    more: [
      required(text('job', 10)),
      text('extra', 10),
      required(text('cost code', 12)),
      required(text('category', 3)),
    ],
  },
}

/** Reads a commitment file record by record. */
export function parseImportFile(bytes: Buffer): {
  records: ImportRecord<RecordKind>[]
  rejected: RejectedLine[]
} {
  return parseRecords(bytes, layouts)
}
