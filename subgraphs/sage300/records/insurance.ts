import type { SageInsuranceResolvers } from '../types.generated.ts'
import { VENDOR_INSURANCE } from './dictionary/tables.ts'
import { type FieldsOf, fieldsOf, IN_CURRENCY } from './fields.ts'
import type { InsuranceRow, Row } from './rows.ts'

type Fields = FieldsOf<typeof VENDOR_INSURANCE>
type Kind = InsuranceRow['kind']
type Fact = keyof Fields extends infer Field
  ? Field extends `${Kind}.${infer Name}`
    ? Name
    : never
  : never

const kinds = ['GENERAL_LIABILITY', 'AUTOMOBILE', 'WORKERS_COMPENSATION', 'UMBRELLA'] as const
const fields = fieldsOf(VENDOR_INSURANCE)
const columnsOfKind = Map.groupBy(
  Object.entries(VENDOR_INSURANCE.columns),
  ([, { field }]) => field?.split('.')[0],
)

/** The insurances of which Sage knows something: that proof is required, or a fact of the policy. */
export function insurancesOf(row: Row<InsuranceRow['record']>): InsuranceRow[] {
  const { record } = row
  return kinds
    .filter(kind =>
      columnsOfKind.get(kind)?.some(([name]) => {
        return Boolean(record[name as keyof typeof record]) || record.unread?.[name] !== undefined
      }),
    )
    .map(kind => ({ ...row, kind }))
}

export const insuranceResolvers: SageInsuranceResolvers = {
  ...IN_CURRENCY,
  isRequired: showFact('isRequired'),
  insurer: showFact('insurer'),
  policyNumber: showFact('policyNumber'),
  effectiveOn: showFact('effectiveOn'),
  expiresOn: showFact('expiresOn'),
  limitAmount: showFact('limitAmount'),
}

function showFact<Name extends Fact>(fact: Name) {
  type Show = Fields[`${Kind}.${Name}` & keyof Fields]
  return (row: InsuranceRow): ReturnType<Show> => {
    const show = fields[`${row.kind}.${fact}` as `${Kind}.${Name}` & keyof Fields] as Show
    return show(row) as ReturnType<Show>
  }
}
