/** Mutants that nobody can tell from the original: where they are, and why. */
export interface Equivalent {
  file: string
  /** The line as it was, without blanks around it. */
  was: string
  why: string
}

export const equivalents: readonly Equivalent[] = []
