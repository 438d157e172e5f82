import { work } from '../../../sandbox/generate/sample/stage.ts'
import { holdAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** The worked cases C01 to C28 with their figures. */
export const workedCases: Case[] = [
  {
    id: 'C05',
    title: 'half the rate in the books is a rate mismatch on all that was billed',
    contracts: [
      {
        lines: [240_000_00],
        bills: [work(120_000_00), work(120_000_00)],
        books(scene) {
          if (scene.sage) scene.sage.rate = 500
          holdAt(scene, 500)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RATE_MISMATCH', '12000.00']],
          bridge: [['RATE_MISMATCH', '12000.00']],
        },
      },
    ],
  },
  {
    id: 'C02',
    title: 'retainage by line that sums to retainage by contract agrees',
    contracts: [
      {
        lines: [500_00, 2_096_30],
        bills: [work(500_00, 2_096_30)],
        expect: {
          verdict: 'AGREES',
          bridge: [],
          figures: { retainageHeldAmount: ['259.63', '259.63'] },
        },
      },
    ],
  },
]
