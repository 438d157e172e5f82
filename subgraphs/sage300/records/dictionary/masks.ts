import type { SageReader } from '../../read/reader.ts'
import { MASK_SECTION, type RecordOf } from './tables.ts'

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

/** The ids that have no sections; the company may still have Sage keep them in capitals. */
export type CappedId = 'invoice' | 'vendor'

/** What an id has to look like before Sage takes it. */
export interface IdForms {
  masks: Masks
  capitals: ReadonlySet<CappedId>
}

/** FLDCODE of each id in the control record. */
const fieldCodes: Readonly<Record<MaskedId, number>> = {
  glAccount: 9,
  job: 16,
  costCode: 18,
  commitment: 20,
}

const cappedCodes: Readonly<Record<CappedId, number>> = { invoice: 3, vendor: 6 }

type MaskRow = RecordOf<typeof MASK_SECTION>

/**
 * The masks of the company's ids. Empty where the control record is not shown;
 * an id without sections of a length has no mask. Throws the SAGE_… codes.
 */
export async function readMasks(reader: SageReader): Promise<Masks> {
  return (await readIdForms(reader)).masks
}

/** The masks, and which of the other ids are kept in capitals. Throws the SAGE_… codes. */
export async function readIdForms(reader: SageReader): Promise<IdForms> {
  const codes = [...Object.values(fieldCodes), ...Object.values(cappedCodes)]
  const rows = await reader.read(MASK_SECTION, { FLDCODE: codes })
  const isCapped = ([, code]: [string, number]) =>
    rows.some(row => row.FLDCODE === code && row.CNTCAP === true)
  const capped = Object.entries(cappedCodes).filter(isCapped)
  return { masks: masksIn(rows), capitals: new Set(capped.map(([id]) => id as CappedId)) }
}

function masksIn(rows: readonly MaskRow[]): Masks {
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

/** The same of an id of any kind; undefined too where the company has no rule for it. */
export function idProblem(
  { masks, capitals }: IdForms,
  id: MaskedId | CappedId,
  value: string,
): string | undefined {
  if (id === 'invoice' || id === 'vendor') {
    return capitals.has(id) && hasSmallLetters(value) ? SMALL_LETTERS : undefined
  }
  const mask = masks[id]
  return mask && maskProblem(mask, value)
}

const SMALL_LETTERS = 'has small letters where Sage keeps capitals'

function hasSmallLetters(value: string): boolean {
  return value !== value.toUpperCase()
}

/**
 * What keeps `value` from being such an id, in words that follow its name; undefined when nothing
 * does. A section may be shorter than its length, the last sections may be left out.
 */
export function maskProblem(mask: Mask, value: string): string | undefined {
  if (value.length > mask.formattedLength) {
    return `has ${value.length} characters and the mask ${mask.pattern} takes ${mask.formattedLength}`
  }
  if (mask.isUpperCase && hasSmallLetters(value)) return SMALL_LETTERS
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
