import { smallCompany } from './company.ts'

/** A company with masks, March 2026 as its period, and a job with an extra, a code and a category. */
export const files = {
  ...smallCompany,
  JCM_MASTER__EXTRA: `${smallCompany['JCM_MASTER__EXTRA']}\n24-009,LOBBY,Lobby,Closed`,
  JCM_MASTER__COST_CODE: `${smallCompany['JCM_MASTER__COST_CODE']}\n24-009,LOBBY,26-100,Rough-in,0`,
  JCM_MASTER__CATEGORY: `${smallCompany['JCM_MASTER__CATEGORY']}
24-001,LOBBY,26-100,M
24-009,LOBBY,26-100,S`,
  GLM_MASTER__FISCAL_CONTROLS: 'Period_End_1__Current\n2026-03-31',
  API_NEW__INVOICE: '',
  API_NEW__DISTRIBUTION: '',
  TS_CTL_RECORD_3: `FLDCODE,Section,CSLEN,CNPUNCT,CNTCAP
16,1,2,-,1
16,2,3,,1
18,1,2,-,0
18,2,3,,0
20,1,2,-,1
20,2,6,,1
3,0,0,,1
6,0,0,,1`,
}

const line = {
  description: 'Work',
  amount: '100.00',
  extra: 'LOBBY',
  costCode: '26-100',
  category: 'S',
}
export const good = {
  Commitment: {
    number: 'SC-100',
    kind: 'SUBCONTRACT',
    title: 'New wing',
    vendorNumber: 'VOLT',
    jobNumber: '24-001',
    committedOn: '2026-03-09',
    retainagePercent: '10',
    lines: [{ ...line, itemNumber: 1 }],
  },
  ChangeOrder: {
    commitmentNumber: 'SC-1',
    number: '004',
    title: 'More',
    changedOn: new Date().toISOString().slice(0, 10),
    lines: [{ description: 'Fixtures', itemNumber: 2, units: '2', amount: '25.00' }, line],
  },
  Invoice: {
    vendorNumber: 'VOLT',
    number: 'N-1',
    title: 'March',
    invoicedOn: '2026-03-20',
    accountingOn: '2026-03-31',
    lines: [
      {
        description: 'Fixtures',
        commitmentNumber: 'SC-1',
        itemNumber: 2,
        units: '2',
        amount: '25.00',
        retainageAmount: '2.50',
      },
      { ...line, jobNumber: '24-001', retainageAmount: '0' },
    ],
  },
}
export type Kind = keyof typeof good

const first = (kind: Kind, changes: object) => {
  const [head, ...rest] = good[kind].lines
  return { lines: [{ ...head, ...changes }, ...rest] }
}
const last = (kind: Kind, changes: object) => {
  const lines: object[] = [...good[kind].lines]
  return { lines: [...lines.slice(0, -1), { ...lines.at(-1), ...changes }] }
}
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const release = { units: null, amount: '0', retainageAmount: '-100.03' }

type Refusal = [rule: string, changes: object, code: string, field: string, words: RegExp]

export const refused: Record<Kind, Refusal[]> = {
  Commitment: [
    ['a number of 13 characters', { number: 'SC-1234567890' }, 'TOO_LONG', 'number', /takes 12/],
    ['a number that breaks the mask', { number: 'SUB-1' }, 'INVALID', 'number', /xx-xxxxxx/],
    ['a number in small letters', { number: 'sc-77' }, 'INVALID', 'number', /capitals/],
    ['a number that code page 1252 lacks', { number: 'SC-Ω' }, 'INVALID', 'number', /cannot hold/],
    ['a number that is taken', { number: 'SC-1' }, 'ALREADY_EXISTS', 'number', /another number/],
    [
      'a number that is taken in another spelling',
      { number: 'SC-01' },
      'ALREADY_EXISTS',
      'number',
      /another spelling/,
    ],
    ['an unknown vendor', { vendorNumber: 'NONE' }, 'UNKNOWN_CODE', 'vendorNumber', /add it/],
    ['a vendor in small letters', { vendorNumber: 'volt' }, 'INVALID', 'vendorNumber', /capitals/],
    ['an unknown job', { jobNumber: '24-404' }, 'UNKNOWN_CODE', 'jobNumber', /add it/],
    ['a job that breaks the mask', { jobNumber: '2024-1' }, 'INVALID', 'jobNumber', /xx-xxx/],
    ['a closed job', { jobNumber: '24-009' }, 'WRONG_STATE', 'jobNumber', /open it/],
    [
      'a missing extra',
      first('Commitment', { extra: 'ROOF' }),
      'UNKNOWN_CODE',
      'lines.0.extra',
      /add it/,
    ],
    [
      'a group code',
      first('Commitment', { extra: '', costCode: '26-000' }),
      'UNKNOWN_CODE',
      'lines.0.costCode',
      /below/,
    ],
    [
      'a code that breaks the mask',
      first('Commitment', { costCode: '26100' }),
      'INVALID',
      'lines.0.costCode',
      /xx-xxx/,
    ],
    [
      'a missing category',
      first('Commitment', { category: 'Z' }),
      'UNKNOWN_CODE',
      'lines.0.category',
      /add it/,
    ],
    [
      'a price that does not make the amount',
      first('Commitment', { units: '2', unitCostAmount: '49' }),
      'INVALID',
      'lines.0.amount',
      /are 98.00/,
    ],
    [
      'retainage beyond a hundred',
      { retainagePercent: '101' },
      'INVALID',
      'retainagePercent',
      /0 to 100/,
    ],
    [
      'no retainage where the commitment has some',
      first('Commitment', { retainagePercent: '0' }),
      'INVALID',
      'lines.0.retainagePercent',
      /commitment's 10/,
    ],
  ],
  ChangeOrder: [
    ['a number of 6 characters', { number: '000004' }, 'TOO_LONG', 'number', /shorter/],
    [
      'a number that code page 1252 lacks',
      { number: 'Ω' },
      'INVALID',
      'number',
      /other characters/,
    ],
    ['a number that is taken', { number: '001' }, 'ALREADY_EXISTS', 'number', /another number/],
    [
      'an unknown commitment',
      { commitmentNumber: 'SC-404' },
      'NOT_FOUND',
      'commitmentNumber',
      /export the commitment/,
    ],
    [
      'a commitment that breaks the mask',
      { commitmentNumber: 'SUB-1' },
      'INVALID',
      'commitmentNumber',
      /xx-xxxxxx/,
    ],
    [
      'a closed commitment',
      { commitmentNumber: 'SC-OLD', ...only({ itemNumber: 1 }) },
      'WRONG_STATE',
      'commitmentNumber',
      /open it/,
    ],
    [
      'a closed job',
      { commitmentNumber: 'SC-DONE', ...only({ itemNumber: 1 }) },
      'WRONG_STATE',
      'commitmentNumber',
      /open it/,
    ],
    ['an approval tomorrow', { changedOn: tomorrow }, 'INVALID', 'changedOn', /or earlier/],
    [
      'a missing extra',
      last('ChangeOrder', { extra: 'ROOF' }),
      'UNKNOWN_CODE',
      'lines.1.extra',
      /add it/,
    ],
    [
      'a group code',
      last('ChangeOrder', { extra: '', costCode: '26-000' }),
      'UNKNOWN_CODE',
      'lines.1.costCode',
      /below/,
    ],
    [
      'a code that breaks the mask',
      last('ChangeOrder', { costCode: '26100' }),
      'INVALID',
      'lines.1.costCode',
      /xx-xxx/,
    ],
    [
      'a missing category',
      last('ChangeOrder', { category: 'Z' }),
      'UNKNOWN_CODE',
      'lines.1.category',
      /add it/,
    ],
    [
      'another unit cost',
      first('ChangeOrder', { unitCostAmount: '13', amount: '26.00' }),
      'INVALID',
      'lines.0.unitCostAmount',
      /costs 12.5/,
    ],
  ],
  Invoice: [
    ['a number of 16 characters', { number: '1234567890123456' }, 'TOO_LONG', 'number', /takes 15/],
    ['a number in small letters', { number: 'n-1' }, 'INVALID', 'number', /capitals/],
    ['a number that code page 1252 lacks', { number: 'Ω' }, 'INVALID', 'number', /cannot hold/],
    ['a number that is taken', { number: 'INV-2' }, 'ALREADY_EXISTS', 'number', /another number/],
    [
      'a number that is taken in another spelling',
      { number: 'INV-02' },
      'ALREADY_EXISTS',
      'number',
      /Sage has invoice INV-2 of this vendor already/,
    ],
    [
      'an unknown vendor',
      { vendorNumber: 'NONE', ...last('Invoice', {}), ...without('Invoice', 0) },
      'UNKNOWN_CODE',
      'vendorNumber',
      /add it/,
    ],
    [
      'a closed period',
      { accountingOn: '2026-02-28' },
      'WRONG_STATE',
      'accountingOn',
      /closed period/,
    ],
    [
      'a closed commitment',
      first('Invoice', { commitmentNumber: 'SC-OLD' }),
      'WRONG_STATE',
      'lines.0.commitmentNumber',
      /open it/,
    ],
    [
      'a commitment that breaks the mask',
      first('Invoice', { commitmentNumber: 'SUB-1' }),
      'INVALID',
      'lines.0.commitmentNumber',
      /xx-xxxxxx/,
    ],
    [
      'a commitment of another vendor',
      first('Invoice', { commitmentNumber: 'PO-7' }),
      'INVALID',
      'lines.0.commitmentNumber',
      /with vendor ZINC/,
    ],
    [
      'a job that breaks the mask',
      last('Invoice', { jobNumber: '2024-1' }),
      'INVALID',
      'lines.1.jobNumber',
      /xx-xxx/,
    ],
    [
      'a closed job',
      last('Invoice', { jobNumber: '24-009' }),
      'WRONG_STATE',
      'lines.1.jobNumber',
      /open it/,
    ],
    [
      'a missing extra',
      last('Invoice', { extra: 'ROOF' }),
      'UNKNOWN_CODE',
      'lines.1.extra',
      /add it/,
    ],
    [
      'a group code',
      last('Invoice', { extra: '', costCode: '26-000' }),
      'UNKNOWN_CODE',
      'lines.1.costCode',
      /below/,
    ],
    [
      'a code that breaks the mask',
      last('Invoice', { costCode: '26100' }),
      'INVALID',
      'lines.1.costCode',
      /xx-xxx/,
    ],
    [
      'a missing category',
      last('Invoice', { category: 'Z' }),
      'UNKNOWN_CODE',
      'lines.1.category',
      /add it/,
    ],
    [
      'another unit cost',
      first('Invoice', { unitCostAmount: '13', amount: '26.00' }),
      'INVALID',
      'lines.0.unitCostAmount',
      /costs 12.5/,
    ],
    [
      'retainage of the other sign',
      first('Invoice', { retainageAmount: '-1' }),
      'INVALID',
      'lines.0.retainageAmount',
      /sign/,
    ],
    [
      'more retainage than amount',
      first('Invoice', { retainageAmount: '25.01' }),
      'INVALID',
      'lines.0.retainageAmount',
      /more than the amount/,
    ],
    [
      'a release of more than is held',
      first('Invoice', { ...release, retainageAmount: '-100.04' }),
      'INVALID',
      'lines.0.retainageAmount',
      /releases more/,
    ],
  ],
}

type Rejection = [
  rule: string,
  change: string,
  undo: string,
  field: string,
  words: RegExp,
  changes?: object,
]

const close = "update jcm_master__job set status = 'Closed' where job = '24-001'"
const open = "update jcm_master__job set status = 'In progress' where job = '24-001'"
const noVendor: Parameters<typeof changed> = ['apm_master__vendor', 'vendor', 'VOLT', 'GONE']
const coding = (at: string, jobField: string): Rejection[] => [
  ['the job', close, open, jobField, /Job 24-001 is closed.*set up and open/],
  [
    'the extra',
    ...changed('jcm_master__extra', 'extra', 'LOBBY', 'GONE'),
    `${at}.extra`,
    /Extra LOBBY is not on job.*extra is on the job/,
  ],
  [
    'the code, now a group',
    'update jcm_master__cost_code set group_cost_code = 1',
    "update jcm_master__cost_code set group_cost_code = 0 where cost_code <> '26-000'",
    `${at}.costCode`,
    /group cost code.*no group code/,
  ],
  [
    'the category',
    ...changed('jcm_master__category', 'category', 'S', 'G'),
    `${at}.category`,
    /Category S is not on.*category is on the cost code/,
  ],
]
const cheaper = (rest: [string, RegExp]): Rejection => [
  'the unit cost',
  "update jcm_master__commitment_item set unit_cost = 12 where commitment = 'SC-1' and item_number = 2",
  "update jcm_master__commitment_item set unit_cost = 12.5 where commitment = 'SC-1' and item_number = 2",
  ...rest,
]
const closing = (field: string): Rejection => [
  'the commitment',
  "update jcm_master__commitment set closed = 1 where commitment = 'SC-1'",
  "update jcm_master__commitment set closed = 0 where commitment = 'SC-1'",
  field,
  /not an open commitment|is closed/,
]

export const rejectedBySage: Record<Kind, Rejection[]> = {
  Commitment: [
    ['the vendor', ...changed(...noVendor), 'vendorNumber', /Vendor VOLT does not exist.*set up/],
    [
      'the mask',
      'update ts_ctl_record_3 set cslen = 1 where fldcode = 20 and section = 1',
      'update ts_ctl_record_3 set cslen = 2 where fldcode = 20 and section = 1',
      'number',
      /does not fit the format.*form that the company keeps/,
    ],
    ...coding('lines.0', 'jobNumber'),
  ],
  ChangeOrder: [
    closing('commitmentNumber'),
    [
      'the way of changes, now in PJ',
      "update jcm_master__job set use_pj_change_management = 1 where job = '24-001'",
      "update jcm_master__job set use_pj_change_management = 0 where job = '24-001'",
      'commitmentNumber',
      /PJ.*enter the change in PJ/,
    ],
    [
      'the clock, a day behind',
      "insert into sandbox.fault values ('CLOCK_BEHIND_DAYS', 1)",
      'delete from sandbox.fault',
      'changedOn',
      /approved date.*today or earlier/,
    ],
    cheaper(['lines.0.unitCostAmount', /Unit cost mismatch.*price/]),
    ...coding('lines.1', 'commitmentNumber'),
  ],
  Invoice: [
    ['the vendor', ...changed(...noVendor), 'vendorNumber', /Vendor VOLT does not exist.*set up/],
    [
      'the period',
      "update glm_master__fiscal_controls set period_end_1__current = '2026-04-30'",
      "update glm_master__fiscal_controls set period_end_1__current = '2026-03-31'",
      'accountingOn',
      /closed period.*current period/,
    ],
    closing('lines.0.commitmentNumber'),
    cheaper(['lines.0.unitCostAmount', /Unit cost mismatch.*price/]),
    [
      'the retainage held, released meanwhile',
      'update apm_master__distribution set retainage_paid = retainage',
      "update apm_master__distribution set retainage_paid = case invoice when 'INV-2' then 15 else 0 end",
      'lines.0.retainageAmount',
      /more than the retainage held.*still holds/,
      first('Invoice', release),
    ],
    ...coding('lines.1', 'lines.1.jobNumber'),
  ],
}

/** A value of a table that becomes another one, and back again. */
function changed(
  table: string,
  column: string,
  from: string,
  to: string,
): [change: string, undo: string] {
  const update = (old: string, now: string) =>
    `update ${table} set ${column} = '${now}' where ${column} = '${old}'`
  return [update(from, to), update(to, from)]
}

/** A change order of one lump sum. */
function only(changes: object) {
  return { lines: [{ description: 'Work', amount: '100.00', ...changes }] }
}

function without(kind: Kind, at: number) {
  return { lines: (good[kind].lines as object[]).filter((_, place) => place !== at) }
}
