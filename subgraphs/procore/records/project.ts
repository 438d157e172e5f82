import { count, flag, moment, text } from './field.ts'
import { record } from './record.ts'

const stagesBeforeWork = new Set(['bidding', 'pre-construction', 'preconstruction'])

export class ProjectRow extends record({
  type: 'ProcoreProject',
  noun: 'project',
  kind: 'Project',
  from: ['projects', 'project'],
  // How many tiers of change orders it has is seen at its change orders.
  rests: ['potentialChangeOrders'],
  fields: {
    name: text('name?'),
    number: text('project_number?'),
    isActive: flag('active?'),
    activeText: text('active~'),
    stage: text('project_stage*.name?'),
    tierCount: count('change_order_tiers*'),
    stateCode: text('state_code?'),
    timeZoneId: text('tz_name~'),
    timeZoneName: text('time_zone~'),
    updatedAt: moment('updated_at?'),
  },
}) {
  get sourceStatus(): string | null {
    return this.stage ?? this.activeText
  }

  get status() {
    if (this.isActive === null) return 'OTHER'
    if (!this.isActive) return 'CLOSED'
    return stagesBeforeWork.has(this.stage?.toLowerCase() ?? '') ? 'NOT_STARTED' : 'ACTIVE'
  }
}
