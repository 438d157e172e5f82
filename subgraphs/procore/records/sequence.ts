/** A requisition, as far as it takes to place it among those of its commitment. */
interface Placed {
  recordId: string
  contractId: string | null
  /** Null for one that Procore has given no place. */
  sequenceText: string | null
  sequence: number
  placedAfter: number
}

/** One without a place stands where it was made: Procore's ids rise in the order in which records are. */
export function inSequence<Row extends Placed>(rows: Row[]): Row[] {
  for (const row of rows.filter(({ sequenceText }) => sequenceText === null)) {
    const before = rows.filter(
      each =>
        each.sequenceText !== null && each.contractId === row.contractId && byId(each, row) < 0,
    )
    row.placedAfter = Math.max(0, ...before.map(({ sequence }) => sequence))
  }
  return rows.sort((left, right) => left.sequence - right.sequence || byId(left, right))
}

function byId({ recordId: left }: Placed, { recordId: right }: Placed): number {
  return left.length - right.length || (left < right ? -1 : Number(left > right))
}
