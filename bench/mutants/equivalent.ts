import type { Kind, Mutant } from './mutate.ts'

/** Mutants that conclude the same as the original, whatever the two systems say, and why that is so. */
const equivalents: readonly { kinds: readonly Kind[]; was: RegExp; why: string }[] = [
  {
    kinds: ['filter dropped', 'predicate dropped'],
    was: /^(where |and )?\S+ = any \(\$[12]\)( and .*)?\)?,?$/,
    why: 'Narrows what is judged: without it more is judged, and with the same result.',
  },
  {
    kinds: ['coalesce swapped'],
    was: /coalesce\(field\.(pair_id|place|project_pair_id|commitment_pair_id|final_group|item_key), books\.\1\)/,
    why: 'The two sides of a pair are joined by it, so that both have the same.',
  },
  {
    kinds: ['filter dropped'],
    was: /min\((key|id)\) filter \(where side = 'FIELD'\)/,
    why: "The least of both sides' ids is the one of Procore, by the way ids are made.",
  },
  {
    kinds: ['sign flipped'],
    was: /books_deduction - (invoice_group\.)?field_deduction$/,
    why: 'Procore has no deductions: what it takes off an invoice is a line of it.',
  },
  {
    kinds: ['predicate dropped'],
    was: /^and \(invoice_group\.books_deduction <> invoice_group\.field_deduction or invoice_group\.backcharge_gap <> 0\)$/,
    why: 'Lets in what differs by nothing, which is made good and no finding.',
  },
]

export function isEquivalent({ kind, was }: Mutant): boolean {
  return equivalents.some(each => each.kinds.includes(kind) && each.was.test(was))
}
