import type { UserError } from '../types.generated.ts'
import { userError } from './runner/operation.ts'
import type { Plan } from './runner/write.ts'

/** Why a write is not planned, in words that an accountant can act on. */
export function refused(userErrors: UserError[], plan: Plan<never>['plan'] = []): Plan<never> {
  return { plan, userErrors }
}

/** Makes refusals that name `field` of the input. */
export function refusing(field: string[]) {
  return (code: UserError['code'], message: string): UserError => ({
    ...userError(code, message, { field }),
    system: code === 'ALREADY_EXISTS' || code === 'TOO_LONG' ? 'SAGE300' : null,
  })
}
