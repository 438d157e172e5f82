import { carriesItsCode } from '../records/coding.ts'
import type { CostCodes } from '../records/cost-code.ts'
import type { ReadAt } from './reads.ts'

export type Charged = ReturnType<typeof createCharged>

/** Lines with the cost codes of their project, unless all carry theirs: then a call is saved. */
export function createCharged(codesOf: (project: string, at: ReadAt) => Promise<CostCodes>) {
  return async <Row extends Parameters<typeof carriesItsCode>[0]>(
    project: string,
    at: ReadAt,
    rowsWith: (codes: CostCodes | undefined) => Row[],
  ): Promise<Row[]> => {
    const rows = rowsWith(undefined)
    return rows.every(carriesItsCode) ? rows : rowsWith(await codesOf(project, at))
  }
}
