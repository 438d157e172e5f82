/**
 * As tieout.number_key in the store: case, punctuation and leading zeros do not count, but where
 * punctuation parts two numbers they stay apart.
 */
export function numberKey(number: string): string {
  return number
    .toUpperCase()
    .replace(/(^|[^0-9])0+(?=[0-9])/g, '$1')
    .replace(/([0-9])[\s!-/:-@[-`{-~]+(?=[0-9])/g, '$1-')
    .replace(/(?<![0-9])-|-(?![0-9])|[\s!-,./:-@[-`{-~]/g, '')
}
