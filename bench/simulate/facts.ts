import { sum } from '#lib/decimal'

/** What stands in one of the two systems, and which operation has put it there. */
export interface Fact {
  system: 'SAGE300' | 'PROCORE'
  /** Such as "change order 001 of SC-1"; a system is to have each once. */
  name: string
  value: string
  /** The UUID of the operation. */
  by: string
}

export type Effect = Omit<Fact, 'by'>

export function standing(facts: readonly Fact[], { system, name }: Omit<Effect, 'value'>): Fact[] {
  return facts.filter(fact => fact.system === system && fact.name === name)
}

/** One name for each kind of record, wherever it is spoken of. */
export const named = {
  changeOrder: (commitment: string, number: string) => `change order ${number} of ${commitment}`,
  commitment: (number: string) => `commitment ${number}`,
  invoice: (vendor: string, number: string) => `invoice ${number} of vendor ${vendor}`,
  approval: (recordId: string) => `${recordId} as approved`,
  release: (commitment: string, number: string) => `invoice ${number} of ${commitment}`,
  telephone: (vendor: string) => `telephone of vendor ${vendor}`,
}

/** Of a change order of this commitment; undefined of any other record. */
export function changeOrderNumber(name: string, commitment: string): string | undefined {
  const [, number] = /^change order (\S+) of /.exec(name) ?? []
  return number !== undefined && name === named.changeOrder(commitment, number) ? number : undefined
}

/** What an invoice bills and withholds. */
export function invoiceValue(
  lines: readonly { amount: string; retainageAmount?: string | null | undefined }[],
): string {
  const retainage = sum(lines.map(line => line.retainageAmount ?? '0'))
  return `${sum(lines.map(line => line.amount))} gross, ${retainage} withheld`
}
