import { sageSide } from '../../../sandbox/generate/sample/stage.ts'
import type { Case } from '../case-company.ts'
import type { Contract } from '../case-scene.ts'

/** Lines that were billed and held as amounts, on one item of the books. */
function allocated(
  lines: [completed: number, held: number][],
  expect: Contract['expect'],
): Contract {
  return {
    oneItem: true,
    lines: lines.map(() => 17_000_00),
    bills: [lines.map(([work, retained]) => ({ work, retained }))],
    expect,
  }
}

/** C08 to C10, C26 and C27 by line: a figure of the books that stands for several lines is allocated. */
export const lineCases: Case[] = [
  {
    id: 'C08',
    title: 'retainage by tiers, 984.00 on one item, goes to the lines by what they hold',
    contracts: [
      allocated(
        [
          [1_200_00, 164_00],
          [6_000_00, 820_00],
        ],
        {
          verdict: 'AGREES',
          figures: { retainageHeldAmount: ['984.00', '984.00'] },
          byLine: [
            ['1', '164.00', '164.00', 'ALLOCATED'],
            ['2', '820.00', '820.00', 'ALLOCATED'],
          ],
        },
      ),
    ],
  },
  {
    id: 'C09',
    title: 'retainage that stopped at 30 %, 510.00 on one item',
    contracts: [
      allocated(
        [
          [1_200_00, 85_00],
          [6_000_00, 425_00],
        ],
        {
          verdict: 'AGREES',
          byLine: [
            ['1', '85.00', '85.00', 'ALLOCATED'],
            ['2', '425.00', '425.00', 'ALLOCATED'],
          ],
        },
      ),
    ],
  },
  {
    id: 'C10',
    title:
      'what does not divide goes to the largest remainder, then the larger base, then the lower line',
    contracts: [
      {
        ...allocated(
          [
            [1_000_00, 100_00],
            [1_000_00, 100_00],
            [1_000_00, 100_00],
          ],
          {
            verdict: 'DIFFERS',
            byLine: [
              ['1', '100.00', '33.34', 'ALLOCATED'],
              ['2', '100.00', '33.33', 'ALLOCATED'],
              ['3', '100.00', '33.33', 'ALLOCATED'],
            ],
          },
        ),
        books: scene => holdOnOneItem(scene, 100_00),
      },
      {
        ...allocated(
          [
            [5_000_00, 500_00],
            [16_963_00, 2_096_30],
            [10_00, 1_00],
          ],
          {
            verdict: 'DIFFERS',
            byLine: [
              ['1', '500.00', '49.98', 'ALLOCATED'],
              ['2', '2096.30', '209.55', 'ALLOCATED'],
              ['3', '1.00', '0.10', 'ALLOCATED'],
            ],
          },
        ),
        bills: [
          {
            lines: [
              { work: 5_000_00, retained: 500_00 },
              { work: 16_963_00, retained: 2_096_30 },
              { work: 10_00, retained: 1_00 },
            ],
            invoice: '11',
          },
        ],
        books: scene => holdOnOneItem(scene, 259_63),
      },
      {
        ...allocated(
          [
            [1_000_00, 0],
            [2_000_00, 0],
          ],
          {
            verdict: 'DIFFERS',
            byLine: [
              ['1', '0.00', '33.33', 'ALLOCATED'],
              ['2', '0.00', '66.67', 'ALLOCATED'],
            ],
          },
        ),
        bills: [
          {
            lines: [
              { work: 1_000_00, retained: 0 },
              { work: 2_000_00, retained: 0 },
            ],
            invoice: '12',
          },
        ],
        books: scene => holdOnOneItem(scene, 100_00),
      },
    ],
  },
  {
    id: 'L1',
    title: 'a line that has an item of its own is posted and not allocated',
    contracts: [
      {
        lines: [31_250_00, 12_500_00],
        bills: [
          [{ work: 31_250_00 }, { work: 12_500_00 }],
          [{ release: 2_500_00 }, { release: 625_00 }],
        ],
        books(scene) {
          const [first, second] = sageSide(scene).invoices[1]?.rows ?? []
          if (first) first.retainage = -3_125_00
          if (second) second.retainage = 0
        },
        expect: {
          verdict: 'DIFFERS',
          byLine: [
            ['1', '625.00', '0.00', 'POSTED'],
            ['2', '625.00', '1250.00', 'POSTED'],
          ],
        },
      },
    ],
  },
]

function holdOnOneItem(scene: Parameters<NonNullable<Contract['books']>>[0], cents: number): void {
  const row = sageSide(scene).invoices[0]?.rows[0]
  if (row) row.retainage = cents
}
