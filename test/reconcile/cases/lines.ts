import { rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'
import { withoutItems } from '../case-records.ts'

/** Lines billed and held as amounts in Procore; one figure, of no item, in the books. */
function allocated(
  id: string,
  title: string,
  cases: { lines: [work: number, held: number][]; posted: number; sage: string[] }[],
): Case {
  return {
    id,
    title,
    contracts: cases.map(({ lines, sage }, index) => ({
      lines: lines.map(() => 17_000_00),
      bills: [
        {
          lines: lines.map(([work, retained]) => ({ work, retained })),
          invoice: String(index + 1),
        },
      ],
      expect: {
        // Judged by line alone: what else is found is for other cases.
        verdict: '',
        byLine: lines.map(([, held], line) => [
          String(line + 1),
          (held / 100).toFixed(2),
          sage[line] ?? '',
          'ALLOCATED',
        ]),
      },
    })),
    raw(records) {
      for (const [index, { posted }] of cases.entries())
        withoutItems(records, String(index + 1), posted)
    },
  }
}

/** C08 to C10 and C27 by line: a figure of the books that names no item is allocated. */
export const lineCases: Case[] = [
  allocated('C08', 'retainage by tiers, 984.00 in all, goes to the lines by what they hold', [
    {
      lines: [
        [1_200_00, 164_00],
        [6_000_00, 820_00],
      ],
      posted: 984_00,
      sage: ['164.00', '820.00'],
    },
  ]),
  allocated('C09', 'retainage that stopped at 30 %, 510.00 in all', [
    {
      lines: [
        [1_200_00, 85_00],
        [6_000_00, 425_00],
      ],
      posted: 510_00,
      sage: ['85.00', '425.00'],
    },
  ]),
  allocated('C10', 'what does not divide: the largest remainder, the larger base, the lower line', [
    {
      lines: [
        [1_000_00, 100_00],
        [1_000_00, 100_00],
        [1_000_00, 100_00],
      ],
      posted: 100_00,
      sage: ['33.34', '33.33', '33.33'],
    },
    {
      lines: [
        [5_000_00, 500_00],
        [16_963_00, 2_096_30],
        [10_00, 1_00],
      ],
      posted: 259_63,
      sage: ['49.98', '209.55', '0.10'],
    },
    {
      lines: [
        [1_000_00, 0],
        [2_000_00, 0],
      ],
      posted: 100_00,
      sage: ['33.33', '66.67'],
    },
  ]),
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
          rowAt(scene, 1, 0).retainage = -3_125_00
          rowAt(scene, 1, 1).retainage = 0
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
