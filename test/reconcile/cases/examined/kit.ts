import { sageSide } from '../../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../../sandbox/generate/scene.ts'
import { changeAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import type { Contract } from '../../case-scene.ts'

/** One commitment that is a case of its own. */
export function one(
  id: string,
  title: string,
  contract: Contract,
  more: Omit<Case, 'id' | 'title' | 'contracts'> = {},
): Case {
  return { id, title, contracts: [contract], ...more }
}

/** Nothing but information may be found. */
export const right: Contract['expect'] = { verdict: 'AGREES', infoAllowed: true }

export function shiftItem(scene: Scene, index: number, cents: number): void {
  const item = sageSide(scene).items[index]
  if (item) item.cents += cents
}

export function shiftChange(scene: Scene, index: number, cents: number): void {
  const [item] = changeAt(scene, index).items
  if (item) item.cents += cents
}
