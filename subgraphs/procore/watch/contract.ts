import { readFileSync } from 'node:fs'
import type { Reading } from '../records/field.ts'

/** The recorded shape of one resource: contract/<resource>.json, made by scripts/procore-contract.ts. */
export interface Contract {
  resource: string
  path: string
  /** What the mapping reads, by path: "summary.total_retainage", "items[].id". */
  fields: Readonly<Record<string, FieldShape>>
  /** All names that Procore describes, by the path of the object that they stand in; '' is the record. */
  known: Readonly<Record<string, readonly string[]>>
}

export interface FieldShape {
  reads: Reading
  /** JSON types as Procore describes them. */
  types: readonly string[]
  isNullable?: boolean
  /** The words that Procore describes, where it lists them. */
  enum?: readonly string[]
  /** Procore sends it and does not describe it. */
  isUndescribed?: boolean
}

export function readContract(resource: string): Contract {
  return JSON.parse(readFileSync(contractFileOf(resource), 'utf8')) as Contract
}

export function contractFileOf(resource: string): URL {
  return new URL(`../contract/${resource.replaceAll(' ', '_')}.json`, import.meta.url)
}
