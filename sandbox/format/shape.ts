/**
 * What a record must look like. A rule is the name of a kind, with "!" when the field is required;
 * a nested object or list is written as it looks. Fields that are not listed pass unchecked,
 * because Procore's own records carry many that Tieout never reads.
 */
export type Rule = string | Shape | [Shape]
export interface Shape {
  [field: string]: Rule
}
