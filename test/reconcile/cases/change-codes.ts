import { addCode, codeOf } from '../../../sandbox/generate/company.ts'
import type { CostCode, CostType } from '../../../sandbox/generate/model.ts'
import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../sandbox/generate/scene.ts'
import { changeAt, enterChange, loseChange, moveChange, recodeItem, rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'
import { codes } from '../case-scene.ts'

/** Change orders that both sides have at the same amount, and where they stand. */
export const changeCodes: Case[] = [
  {
    id: 'Q01',
    title: 'a change order on another cost code: of another line, of a new one, a credit',
    contracts: [
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books: scene => moveChange(scene, 2),
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '001']],
          changeOrders: { '001': 'DIFFERS' },
          says: {
            COST_CODE_MISMATCH: /of 5,000\.00 is on 3-1000 S in Procore and on 3-2000 S in Sage/,
          },
        },
      },
      {
        lines: [60_000_00],
        changes: [5_000_00],
        books: scene => recodeItem(scene, 2, { code: other(scene, 3) }),
        expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '001']] },
      },
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: -4_000_00, changes: 0 }],
        books: scene => moveChange(scene, 2),
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '001']],
          says: {
            COST_CODE_MISMATCH: /of -4,000\.00 is on 3-1000 S in Procore and on 3-2000 S in Sage/,
          },
        },
      },
    ],
  },
  {
    id: 'Q02',
    title: 'what is billed on it goes along, and what is billed beyond it does not',
    contracts: [
      {
        lines: [60_000_00],
        changes: [5_000_00],
        bills: [{ lines: work(20_000_00, 2_000_00), invoice: '11' }],
        books: scene => recodeItem(scene, 2, { code: other(scene, 3) }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '001']],
          invoices: { '11': 'AGREES' },
        },
      },
      {
        lines: [60_000_00],
        changes: [-5_000_00],
        bills: [{ lines: work(20_000_00, -2_000_00), invoice: '12' }],
        books: scene => recodeItem(scene, 2, { code: other(scene, 3) }),
        expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '001']] },
      },
      {
        lines: [60_000_00],
        changes: [5_000_00],
        bills: [
          { lines: work(20_000_00, 2_000_00), invoice: '13' },
          { lines: work(10_000_00, 1_000_00), invoice: '14' },
        ],
        books(scene) {
          recodeItem(scene, 2, { code: other(scene, 3) })
          rowAt(scene, 1).code = other(scene, 3)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['COST_CODE_MISMATCH', null, '001'],
            ['COST_CODE_MISMATCH', null, '14'],
          ],
        },
      },
    ],
  },
  {
    id: 'Q03',
    title: 'a line of the contract takes its change orders along, and no other ones',
    contracts: [
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books: scene => recodeItem(scene, 1, { code: other(scene, 3) }),
        expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '1']] },
      },
      {
        lines: [60_000_00, 40_000_00],
        changes: [
          { cents: 5_000_00, changes: 0 },
          { cents: 3_000_00, changes: 1 },
        ],
        books(scene) {
          recodeItem(scene, 1, { code: other(scene, 3) })
          moveChange(scene, 1, 1)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['COST_CODE_MISMATCH', null, '1'],
            ['COST_CODE_MISMATCH', null, '002'],
          ],
        },
      },
    ],
  },
  {
    id: 'Q04',
    title: 'another category, and none that is said; no code that is said',
    contracts: [
      {
        lines: [60_000_00],
        changes: [5_000_00],
        books: scene => recodeItem(scene, 2, { type: scene.setting.types[1] as CostType }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '001']],
          says: { COST_CODE_MISMATCH: /on 3-1000 S in Procore and on 3-1000 M in Sage/ },
        },
      },
      {
        lines: [60_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books(scene) {
          for (const item of changeAt(scene).items) item.type = { ...item.type, code: '' }
        },
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [60_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books(scene) {
          for (const item of changeAt(scene).items) item.code = { ...item.code, number: '' }
        },
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  {
    id: 'Q05',
    title:
      'divided otherwise between the same codes, one line of three moved, and two lines on one code',
    contracts: [
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
        books(scene) {
          const [one, two] = changeAt(scene).items
          if (one) one.cents -= 1_000_00
          if (two) two.cents += 1_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['ALLOCATION_ONLY', null, '001']],
          says: {
            ALLOCATION_ONLY:
              /5,000\.00 is the same on both sides and differs by item: 3-1000 S: 1,000\.00, 3-2000 S: -1,000\.00/,
          },
        },
      },
      {
        lines: [60_000_00, 40_000_00, 30_000_00, 20_000_00],
        changes: [
          {
            cents: 3_000_00,
            changes: 0,
            more: [
              { cents: 2_000_00, changes: 1 },
              { cents: 1_000_00, changes: 2 },
            ],
          },
        ],
        books: scene => moveChange(scene, 4, 0, 2),
        expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '001']] },
      },
      {
        lines: [60_000_00, 40_000_00, 30_000_00],
        changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
        books(scene) {
          moveChange(scene, 3)
          const [one, two] = changeAt(scene).items
          if (one) one.cents += 1_000_00
          if (two) two.cents -= 1_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '001']],
          says: {
            COST_CODE_MISMATCH:
              /has 3,000\.00 on 3-1000 S, 1,000\.00 on 3-2000 S in Procore where Sage has 4,000\.00 on /,
          },
        },
      },
      {
        lines: [60_000_00],
        changes: [{ cents: 3_000_00, more: [{ cents: 2_000_00 }] }],
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  {
    id: 'Q06',
    title: 'a change order on another extra, on another extra and code, and on another job',
    project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } },
    contracts: [
      {
        lines: [60_000_00],
        changes: [5_000_00],
        books(scene) {
          const code = codeOf(scene.commitment.project, '03-1000', 'TI')
          recodeItem(scene, 2, { code })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['JOB_OR_EXTRA_MISMATCH', null, '001']],
          says: { JOB_OR_EXTRA_MISMATCH: /on 3-1000 S in Procore and on TI 3-1000 S in Sage/ },
        },
      },
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
        books(scene) {
          const [one, two] = changeAt(scene).items
          if (one) one.code = codeOf(scene.commitment.project, one.code.number, 'TI')
          if (two) two.code = other(scene, 3)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['COST_CODE_MISMATCH', null, '001'],
            ['JOB_OR_EXTRA_MISMATCH', null, '001'],
          ],
        },
      },
      {
        number: 'Q06-C',
        lines: [60_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['JOB_OR_EXTRA_MISMATCH', null, '001']],
          says: {
            JOB_OR_EXTRA_MISMATCH: /on 3-1000 S in Procore and on job 26-001 3-1000 S in Sage/,
          },
        },
      },
    ],
    raw: records =>
      records.set('JCM_MASTER__COMMITMENT_CO_ITEM', { Commitment: 'Q06-C' }, { Job: '26-001' }),
  },
  {
    id: 'Q07',
    title: 'two codes of a change order that stand on one of the books',
    contracts: [
      {
        lines: [
          { cents: 60_000_00, code: '03-3000' },
          { cents: 40_000_00, code: '03-3500', item: 1 },
        ],
        changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
        books(scene) {
          codeOf(scene.commitment.project, '03-3500').procoreOnly = true
        },
        expect: { verdict: 'AGREES' },
      },
    ],
    links: ([scene]) => ({
      costCodes: [
        {
          procore: scene ? codeOf(scene.commitment.project, '03-3500').id : 0,
          sage300: `${scene?.commitment.project.number}//03-3000`,
        },
      ],
    }),
  },
  {
    id: 'Q08',
    title: 'a change order on a code that the job does not have',
    contracts: [
      {
        lines: [60_000_00],
        changes: [5_000_00],
        books(scene) {
          const { commitment, setting } = scene
          const facts = { name: 'Allowance', extra: '', procoreOnly: true } as const
          const code = addCode(commitment.project, {
            id: setting.ids.next(),
            number: '99-100',
            ...facts,
          })
          for (const line of commitment.changes.flatMap(({ lines }) => lines)) line.code = code
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['UNMAPPED_CODE', null, '99-100']],
          says: { UNMAPPED_CODE: /1 line of 5,000\.00 is on cost code 99-100/ },
        },
      },
    ],
  },
  {
    id: 'Q09',
    title:
      'put right by a reversal and a new entry, or by a change order that costs nothing; and not so',
    contracts: [
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books(scene) {
          moveChange(scene, 2)
          enterChange(scene, '001A', 5_000_00)
          enterChange(scene, '001R', -5_000_00)
          moveChange(scene, 2, 2)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books(scene) {
          moveChange(scene, 2)
          reclass(scene, 5_000_00)
        },
        expect: {
          verdict: 'AGREES',
          findings: [['CO_MISSING_IN_PROCORE', '0.00', '9', 'INFO']],
        },
      },
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books: scene => reclass(scene, 2_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_MISSING_IN_PROCORE', '0.00', '9', 'MEDIUM']],
          says: {
            CO_MISSING_IN_PROCORE:
              /in all it changes no amount, and it has 2,000\.00 on 3-1000 S, -2,000\.00 on 3-2000 S/,
          },
        },
      },
      {
        lines: [60_000_00, 40_000_00],
        changes: [{ cents: 2_000_00, changes: 0, more: [{ cents: -2_000_00, changes: 1 }] }],
        books: scene => loseChange(scene),
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_MISSING_IN_SAGE', '0.00', '001', 'MEDIUM']],
        },
      },
    ],
  },
  {
    id: 'Q10',
    title: 'a backcharge is a line here and a deduction there, and each leads to the other',
    contracts: [
      {
        lines: [60_000_00, { cents: -1_500_00, rate: 0 }],
        bills: [{ lines: work(20_000_00, -1_500_00), invoice: '21' }],
        books(scene) {
          const [invoice] = sageSide(scene).invoices
          if (invoice) invoice.rows = invoice.rows.filter(row => row.cents > 0)
          rowAt(scene).deduction = 1_500_00
        },
        expect: {
          verdict: 'AGREES',
          findings: [['DEDUCTION_MISMATCH', '-1500.00', '21', 'INFO']],
          invoices: { '21': 'AGREES' },
        },
      },
      {
        lines: [60_000_00, { cents: -1_500_00, rate: 0 }],
        bills: [
          { lines: work(20_000_00, -1_500_00), invoice: '22' },
          { lines: work(10_000_00), invoice: '23' },
        ],
        books(scene) {
          const [invoice] = sageSide(scene).invoices
          if (invoice) invoice.rows = invoice.rows.filter(row => row.cents > 0)
          rowAt(scene, 1).deduction = 1_500_00
        },
        expect: {
          verdict: 'AGREES',
          findings: [['DEDUCTION_MISMATCH', '-1500.00', '22', 'INFO']],
          says: { DEDUCTION_MISMATCH: /Sage deducts it from invoice 23 instead/ },
        },
      },
      {
        lines: [60_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '24' },
          { lines: work(10_000_00), invoice: '25' },
        ],
        books(scene) {
          rowAt(scene).deduction = 700_00
          rowAt(scene, 1).deduction = -700_00
        },
        expect: { verdict: 'AGREES' },
      },
    ],
  },
]

/** A code of the job on which no line of the contract stands. */
function other({ commitment }: Scene, index: number): CostCode {
  return codeOf(commitment.project, codes[index]?.[0] ?? '')
}

/** A change order of the books alone that moves amounts from its second item to the first. */
function reclass(scene: Scene, cents: number): void {
  const change = enterChange(scene, '9', cents)
  change.items.push({
    number: 2,
    code: other(scene, 1),
    type: scene.setting.types[0] as CostType,
    cents: -cents,
  })
}
