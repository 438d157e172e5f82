import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import { holdAt, release } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** Findings whose cause stands when one more requisition arrives (F21); line 2 has room for it. */
export const ageing: Case = {
  id: 'F21',
  title: 'a finding keeps its id and its age while its cause stands',
  isAlone: true,
  contracts: [
    {
      lines: [80_000_00, 50_000_00],
      bills: [{ lines: work(84_000_00, 10_000_00), invoice: '1' }],
      expect: { verdict: 'DIFFERS', findings: [['OVERBILLED_LINE', '4000.00', '1']] },
    },
    {
      lines: [80_000_00, 50_000_00],
      bills: [{ lines: work(40_000_00, 10_000_00), invoice: '2' }],
      books(scene) {
        sageSide(scene).rate = 500
        holdAt(scene, 500)
      },
      expect: { verdict: 'DIFFERS', findings: [['RATE_MISMATCH', '2500.00']] },
    },
    {
      lines: [80_000_00, 50_000_00],
      bills: [{ lines: work(40_000_00, 10_000_00), invoice: '3' }],
      books: scene => release(scene, 'R-3', 1_000_00),
      expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '1000.00', 'R-3']] },
    },
  ],
}
