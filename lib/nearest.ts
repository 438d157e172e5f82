/** Names that differ in more than this part of their letters are not taken for each other. */
const DIFFERENCE_MAX = 0.45

/**
 * The name that is most like `wanted`, for a suggestion; undefined when none is. Names count as
 * alike by their letters, or when all words of the shorter one stand in the longer one.
 */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of names) {
    const difference = differenceOf(wanted.toLowerCase(), name.toLowerCase())
    if (difference <= DIFFERENCE_MAX && difference < least) {
      best = name
      least = difference
    }
  }
  return best
}

/** 0 for equal names, 1 for names that share nothing. */
function differenceOf(one: string, other: string): number {
  const [few, many] = [one.split('_'), other.split('_')].sort((a, b) => a.length - b.length)
  const isWithin = few?.every(word => word.length > 2 && many?.includes(word)) ?? false
  const byLetters = editsBetween(one, other) / Math.max(one.length, other.length)
  return isWithin ? Math.min(byLetters, DIFFERENCE_MAX) : byLetters
}

/** Letters added, left out or changed (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
