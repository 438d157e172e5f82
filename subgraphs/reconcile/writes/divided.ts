import type { UserError } from '../types.generated.ts'
import type { Coding } from './pairs-to-write.ts'
import { userError } from './runner/operation.ts'

/** Why lines on codes that the map divides are not written: how a system's items are cut is a person's to say. */
export function dividedProblems(codings: readonly Coding[], field: readonly string[]): UserError[] {
  const codes = new Set(codings.flatMap(({ divided }) => divided ?? []))
  return [...codes].map(code => {
    const message = `Cost code ${code} is divided among several codes of Sage, and Tieout writes no part of a line; enter it in Sage by hand, or map the code to one by costCodeMap.`
    return userError('WRONG_STATE', message, { field: [...field] })
  })
}
