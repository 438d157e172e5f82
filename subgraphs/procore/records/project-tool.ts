import { flag, text } from './field.ts'
import { part } from './record.ts'

/** Procore writes the names of its tools in several ways, and a company may call them otherwise. */
const KINDS = { COMMITMENTS: /^commitments?$/i, BUDGET: /^budgets?$/i } as const

export class ProjectToolRow extends part({
  type: 'ProcoreProjectTool',
  from: ['projectTools'],
  fields: {
    sourceKind: text('engine_name?'),
    name: text('title?'),
    isActive: flag('is_active?'),
  },
}) {
  get kind() {
    const words = [this.sourceKind, this.name].map(word => word ?? '')
    const is = (kind: keyof typeof KINDS) => words.some(word => KINDS[kind].test(word))
    if (is('COMMITMENTS')) return 'COMMITMENTS'
    return is('BUDGET') ? 'BUDGET' : 'OTHER'
  }
}
