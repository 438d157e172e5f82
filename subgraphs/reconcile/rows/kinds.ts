import { Kind, type TypeNode } from 'graphql'
import { marksOf, openToOf } from '#lib/marks'
import type { BoundTo } from '#lib/request'
import { contractOf } from '#lib/subgraph'

/**
 * The kinds of flat rows, as the contract declares them: each type that ends in Row, and its columns.
 * Everything else follows from its name: CostCodeRow is answered by `costCodeRows`, kept as COST_CODE,
 * and made by the view tieout.cost_code_row.
 */
export interface Column {
  name: string
  /** The scalar or enum of the contract. */
  type: string
  isRequired: boolean
  openTo: readonly BoundTo[]
}

export interface RowKind {
  /** The field that lists it, and the name of its export. */
  rows: string
  /** What it is in the store, and in `changes`. */
  kind: string
  view: string
  columns: readonly Column[]
}

/** A change is not kept as a row: it is what rows are changed by. */
const CHANGE = 'ChangeRow'
const NAME = /^([A-Z][A-Za-z]+)Row$/

export const rowKinds: readonly RowKind[] = contractOf('reconcile').definitions.flatMap(type => {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value === CHANGE) return []
  const name = NAME.exec(type.name.value)?.[1]
  if (name === undefined) return []
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
  return {
    rows: `${name[0]?.toLowerCase()}${name.slice(1)}Rows`,
    kind: words.toUpperCase(),
    view: `tieout.${words.toLowerCase()}_row`,
    columns: (type.fields ?? []).map(field => ({
      name: field.name.value,
      type: namedType(field.type),
      isRequired: field.type.kind === Kind.NON_NULL_TYPE,
      openTo: openToOf(marksOf(field), marksOf(type)),
    })),
  }
})

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
