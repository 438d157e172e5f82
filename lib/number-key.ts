/**
 * As tieout.number_key in the store: case, punctuation and leading zeros do not count, but where
 * punctuation parts two numbers they stay apart.
 */
export function numberKey(number: string): string {
  return number
    .toUpperCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u00b7\u2000-\u206f\u2212\u3000-\u303f\ufe30-\ufe6f\uff01-\uff0f]/g, ' ')
    .replace(/(^|[^0-9])0+(?=[0-9])/g, '$1')
    .replace(/([0-9])[\s!-/:-@[-`{-~]+(?=[0-9])/g, '$1-')
    .replace(/(?<![0-9])-|-(?![0-9])|[\s!-,./:-@[-`{-~]/g, '')
}
