import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftItem, tax } from './kit.ts'

/** Orders of credit, rows without gross, numbers that moved up, and retainage after a release of all. */
export const fourthPlain: Case[] = [
  // CO2: by number. One was void there and its number was taken here by the next one.
  one('JA1', 'numbers of change orders that moved up by one, since one of them is void there', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0 },
      { cents: 2_000_00, changes: 0, status: 'void' },
      { cents: 3_000_00, changes: 0, sageNumber: '002' },
      { cents: 4_000_00, changes: 0, sageNumber: '003' },
    ],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_STATUS_MISMATCH', '-3000.00', '002'],
        ['CO_AMOUNT_MISMATCH', '-1000.00', '003'],
        ['CO_MISSING_IN_SAGE', '4000.00', '004'],
      ],
    },
  }),
  // R2: stored material that Procore moves, a part of it.
  one('JA2', 'odd but right: a part of what is stored is moved to the work before it', {
    lines: [90_000_00],
    bills: [
      [{ work: 20_000_00, stored: 10_000_00 }],
      [{ work: 5_000_00, stored: 4_000_00, moved: 6_000_00 }],
      [{ work: 3_000_00, moved: 4_000_00 }],
    ],
    expect: right,
  }),
  one('JA3', 'a part of what is stored is moved there, and billed again here', {
    lines: [90_000_00],
    bills: [
      [{ work: 20_000_00, stored: 10_000_00 }],
      [{ work: 5_000_00, stored: 4_000_00, moved: 6_000_00 }],
      [{ work: 3_000_00, stored: 4_000_00 }],
    ],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 11_000_00, retainage: 1_100_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_DOUBLE_COUNT', '-6000.00', '2']],
      bridge: [['STORED_MATERIAL_DOUBLE_COUNT', '-600.00']],
    },
  }),
  // An order of credit is below nothing on both sides.
  one('JA4', 'odd but right: a purchase order of credit, billed in two parts', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [-5_000_00],
    bills: [work(-2_000_00), work(-3_000_00)],
    expect: right,
  }),
  one(
    'JA5',
    'a purchase order of credit, of which the books lack one bill and have another double',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [-9_000_00],
      bills: [work(-2_000_00), work(-3_000_00), work(-4_000_00)],
      books(scene) {
        const [lost] = lose(scene, 1)
        const third = invoiceAt(scene, 1)
        sageSide(scene).invoices.push({
          ...third,
          number: '03',
          rows: third.rows.map(row => ({ ...row })),
        })
        if (lost) lost.posted = false
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_MISSING_IN_SAGE', '-3000.00', '2'],
          ['DUPLICATE_IN_SAGE', '4000.00', '03'],
        ],
      },
    },
  ),
  // R3: what is withheld stands on a row of its own.
  one('JA6', 'odd but right: retainage of an invoice stands on a row without gross', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      const row = rowAt(scene)
      row.retainage = 0
      invoiceAt(scene).rows.push({ ...row, cents: 0, retainage: 2_000_00 })
    },
    expect: right,
  }),
  one('JA7', 'odd but right: released on a row without gross of a progress invoice', {
    lines: [100_000_00],
    bills: [work(20_000_00), [{ work: 10_000_00, release: 500_00 }], work(1_000_00)],
    books(scene) {
      const row = rowAt(scene, 1)
      row.retainage = 1_000_00
      invoiceAt(scene, 1).rows.push({ ...row, cents: 0, retainage: -500_00 })
    },
    expect: right,
  }),
  one('JA8', 'released on a row without gross of a progress invoice, in the books alone', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    books(scene) {
      const row = rowAt(scene, 1)
      invoiceAt(scene, 1).rows.push({ ...row, cents: 0, retainage: -500_00 })
    },
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '500.00', '2']] },
  }),
  // All is released at 4 % of the contract; after that nothing is withheld any more, but in the books.
  one('JA9', 'after all is released, the books withhold again', {
    lines: [100_000_00],
    bills: [
      work(40_000_00),
      [{ release: 4_000_00 }],
      [{ work: 10_000_00, retained: 0 }],
      [{ work: 20_000_00, retained: 0 }],
    ],
    books(scene) {
      rowAt(scene, 2).retainage = 1_000_00
      rowAt(scene, 3).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '-3000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '-3000.00']],
    },
  }),
  // An allowance of nothing is a line there and no item here.
  one(
    'JB1',
    'odd but right: a line of nothing there, and a purchase order that is a subcontract here',
    {
      kind: 'purchaseOrder',
      lines: [100_000_00, 0],
      bills: [work(20_000_00)],
      books(scene) {
        const sage = sageSide(scene)
        sage.items = sage.items.slice(0, 1)
      },
      expect: right,
    },
    {
      raw: (records, [scene]) =>
        records.set(
          'JCM_MASTER__COMMITMENT',
          { Commitment: scene?.sage?.number },
          { Commitment_Type: 'Subcontract' },
        ),
    },
  ),
  // §7a.10: nothing else is said of amounts in two currencies.
  one(
    'JB2',
    'a contract in another currency, of which an invoice is missing, one taxed and one short',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [work(10_000_00), work(5_000_00), work(3_000_00)],
      books(scene) {
        shiftItem(scene, 0, 500_00)
        rowAt(scene).cents = 10_825_00
        rowAt(scene, 2).cents = 2_000_00
        lose(scene, 1)
      },
      expect: { verdict: 'DIFFERS', findings: [['CURRENCY_MISMATCH']] },
    },
    {
      isAlone: true,
      raw(records) {
        tax(records, '1', 825_00)
        records.set(
          'work_order_contracts',
          {},
          {
            currency_configuration: {
              currency_iso_code: 'CAD',
              currency_exchange_rate: 1,
              base_currency_iso_code: 'CAD',
            },
          },
        )
      },
    },
  ),
  // The tax of a commitment whose line is billed beyond its value.
  one(
    'JB3',
    'a line that is billed beyond its value there, with its tax in the books alone',
    {
      rate: 0,
      lines: [10_000_00, 40_000_00],
      bills: [{ lines: work(12_000_00), invoice: '1' }, work(0, 1_000_00)],
      books: scene => Object.assign(rowAt(scene), { cents: 12_990_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['OVERBILLED_LINE', '2000.00', '1'],
          ['DEDUCTION_MISMATCH', '-990.00', '1'],
        ],
      },
    },
    { raw: records => tax(records, '1', 990_00) },
  ),
  // Freight with its tax stands on a row of its own, on an item that both have.
  one(
    'JB4',
    'tax on a row of its own, on the item of another line',
    {
      rate: 0,
      lines: [50_000_00, 40_000_00],
      bills: [{ lines: work(10_000_00, 2_000_00), invoice: '1' }, work(1_000_00)],
      books(scene) {
        const [, second] = invoiceAt(scene).rows
        if (second) invoiceAt(scene).rows.push({ ...second, cents: 990_00 })
      },
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-990.00', '1']] },
    },
    {
      raw(records) {
        records.set('APM_MASTER__INVOICE', { Invoice: '1' }, { Tax: '990.00' })
        records.set('APM_MASTER__DISTRIBUTION', { Invoice: '1', Dist_Seq: '3' }, { Tax: '990.00' })
      },
    },
  ),
  // §3: units at a price come to no whole cents: a cent is the rounding of both, two cents of one row are not.
  one('JB5', 'a cent of units at a price on one invoice, two cents on another', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 12_750_00, unit: { quantity: 1000, cents: 12_75, name: 'cy' } }],
    bills: [work(4_250_00), work(1_700_05), work(2_000_00)],
    books(scene) {
      rowAt(scene).cents -= 1
      rowAt(scene, 1).cents -= 2
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ROUNDING', '0.01', '1'],
        ['INVOICE_AMOUNT_MISMATCH', '0.02', '2'],
      ],
    },
  }),
  one('JB6', 'a cent of units that come to whole cents', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 10_000_00, unit: { quantity: 400, cents: 25_00, name: 'cy' } }],
    bills: [work(2_500_00), work(1_000_00)],
    books(scene) {
      rowAt(scene).cents -= 1
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '0.01', '1']] },
  }),
  one(
    'JB7',
    'a line of units at a price that the books round down',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [{ cents: 4_250_00, unit: { quantity: 333, cents: 12_75, name: 'cy' } }, 5_000_00],
      books: scene => shiftItem(scene, 0, -1),
      expect: { verdict: 'AGREES', findings: [['ROUNDING', '0.01']] },
    },
    {
      raw(records, [scene]) {
        const [contract] = records.all('purchase_order_contracts')
        const [line] = (contract?.['line_items'] ?? []) as Record<string, unknown>[]
        Object.assign(line ?? {}, { quantity: '333.3333' })
        const has = { Commitment: scene?.sage?.number, Item_Number: '1' }
        records.set('JCM_MASTER__COMMITMENT_ITEM', has, { Units: '333.3329' })
      },
    },
  ),
]
