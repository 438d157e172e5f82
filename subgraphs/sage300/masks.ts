import type { SageReader } from './reader.ts'
import { MASK_SECTION } from './tables.ts'

/** The ids that Sage formats by a mask of the company's. */
export type MaskedId = 'glAccount' | 'job' | 'costCode' | 'commitment'

export interface Mask {
  /** What people see: xx-xxx. */
  pattern: string
  /** Characters with the punctuation, as the driver shows an id. */
  formattedLength: number
  isUpperCase: boolean
  sections: readonly { length: number; punctuation: string }[]
}

export type Masks = Readonly<Partial<Record<MaskedId, Mask>>>

/** FLDCODE of each id in the control record. */
const fieldCodes: Readonly<Record<MaskedId, number>> = {
  glAccount: 9,
  job: 16,
  costCode: 18,
  commitment: 20,
}

/**
 * The masks of the company's ids. Empty where the control record is not shown, as in standard mode;
 * an id without sections of a length has no mask. Throws the SAGE_… codes.
 */
export async function readMasks(reader: SageReader): Promise<Masks> {
  const rows = await reader.read(MASK_SECTION, { FLDCODE: Object.values(fieldCodes) })
  const masks: Partial<Record<MaskedId, Mask>> = {}
  for (const [id, code] of Object.entries(fieldCodes) as [MaskedId, number][]) {
    const own = rows
      .filter(({ FLDCODE, CSLEN }) => FLDCODE === code && (CSLEN ?? 0) > 0)
      .sort((a, b) => (a.Section ?? 0) - (b.Section ?? 0))
    if (own.length === 0) continue
    const sections = own.map(({ CSLEN, CNPUNCT }, at) => ({
      length: CSLEN ?? 0,
      // Punctuation after the last section is not shown.
      punctuation: at < own.length - 1 ? (CNPUNCT ?? '') : '',
    }))
    const pattern = sections.map(each => 'x'.repeat(each.length) + each.punctuation).join('')
    const isUpperCase = own.some(({ CNTCAP }) => CNTCAP === true)
    masks[id] = { pattern, formattedLength: pattern.length, isUpperCase, sections }
  }
  return masks
}

/**
 * What keeps `value` from being such an id, in words that follow its name; undefined when nothing
 * does. A section may be shorter than its length, the last sections may be left out.
 */
export function maskProblem(mask: Mask, value: string): string | undefined {
  if (value.length > mask.formattedLength) {
    return `has ${value.length} characters and the mask ${mask.pattern} takes ${mask.formattedLength}`
  }
  if (mask.isUpperCase && value !== value.toUpperCase()) {
    return 'has small letters where Sage keeps capitals'
  }
  let rest = value
  for (const { length, punctuation } of mask.sections) {
    const end = punctuation === '' ? rest.length : rest.indexOf(punctuation)
    const section = end === -1 ? rest : rest.slice(0, end)
    if (section.length > length) {
      return `does not follow the mask ${mask.pattern}: ${JSON.stringify(section)} is longer than ${length}`
    }
    // Sections without punctuation between them cannot be told apart.
    if (punctuation === '' || end === -1) return undefined
    rest = rest.slice(end + punctuation.length)
  }
  return undefined
}
