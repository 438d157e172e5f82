import { TieoutError } from './errors.ts'

/**
 * The filter of a list that is read live, below one parent. Throws BAD_USER_INPUT where the parent is not named: what
 * the store can answer without it never comes here.
 */
export function belowParent<Filter extends object, Name extends keyof Filter & string>(
  filter: Filter | null | undefined,
  name: Name,
): Filter & Record<Name, string> {
  if (filter?.[name] != null) return filter as Filter & Record<Name, string>
  throw new TieoutError(
    'BAD_USER_INPUT',
    `filter.${name}: name the parent; this list is read live, one at a time.`,
    { field: ['filter', name] },
  )
}
