import { flag, text } from './field.ts'
import { part } from './record.ts'

/** Procore writes the names of its tools in several ways, and a company may call them otherwise. */
const COMMITMENTS = /^commitments?$/i

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
    const isOfCommitments = [this.sourceKind, this.name].some(word => COMMITMENTS.test(word ?? ''))
    return isOfCommitments ? 'COMMITMENTS' : 'OTHER'
  }
}
