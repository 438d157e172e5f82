import { type ConstDirectiveNode, Kind } from 'graphql'
import { type Bound, type BoundTo, boundWords } from './request.ts'

/** The marks of the contract, `@tag`, that open a field to those who are bound. */

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

export function marksOf({ directives = [] }: Marked): BoundTo[] {
  const names = directives
    .filter(directive => directive.name.value === 'tag')
    .map(directive => directive.arguments?.[0]?.value)
  return boundWords.filter(word =>
    names.some(name => name?.kind === Kind.STRING && name.value === word),
  )
}

/** To whom a plain field is open: what it says itself outranks what its type says. */
export function openToOf(own: readonly BoundTo[], ofType: readonly BoundTo[]): readonly BoundTo[] {
  return own.length > 0 ? own : ofType
}

/** What is of a vendor in all projects is not of him in one of them: where there is more than one part, all narrow. */
export function partsOf({ to, projectIds }: Bound): BoundTo[] {
  return to === 'vendor' && projectIds ? ['vendor', 'project'] : [to]
}
