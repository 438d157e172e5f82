import { compare, fromDouble } from '#lib/decimal'
import type { SageReader } from '../read/reader.ts'
import {
  CHANGE_ORDER,
  CHANGE_ORDER_ITEM,
  UNPOSTED_CHANGE_ORDER,
} from '../records/dictionary/tables.ts'
import type { SageChangeOrderImportInput } from '../types.generated.ts'
import { hasSameLines, totalAmount, type WantedLine } from './lines.ts'

/**
 * Where a record stands in Sage's own tables: POSTED with the lines asked for; ENTERED with them,
 * for a person to post; DIFFERENT when it has other lines; WAITING when it should have been posted
 * and was only imported; ABSENT when it is nowhere to be seen.
 */
export type Presence = 'POSTED' | 'ENTERED' | 'DIFFERENT' | 'WAITING' | 'ABSENT'

/** Read past every cache: on this answer hangs whether anything is sent. */
export async function presenceOfChangeOrder(
  reader: SageReader,
  input: Pick<SageChangeOrderImportInput, 'commitmentNumber' | 'number'>,
  wanted: readonly WantedLine[],
): Promise<Presence> {
  const key = { Commitment: input.commitmentNumber, Commitment_CO: input.number }
  const [[posted], [waiting], items] = await Promise.all([
    reader.read(CHANGE_ORDER, key),
    reader.read(UNPOSTED_CHANGE_ORDER, key),
    reader.read(CHANGE_ORDER_ITEM, key),
  ])
  if (!posted) return waiting ? 'WAITING' : 'ABSENT'
  if (items.length > 0) return hasSameLines(wanted, items) ? 'POSTED' : 'DIFFERENT'
  // A Sage that shows no lines of change orders still shows their amount.
  if (posted.Amount === null) return 'DIFFERENT'
  const amount = fromDouble(posted.Amount, 2, `Amount of change order ${input.number}`)
  return compare(amount, totalAmount(wanted)) === 0 ? 'POSTED' : 'DIFFERENT'
}
