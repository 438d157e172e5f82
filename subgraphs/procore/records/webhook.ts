import { moment, reference, text } from './field.ts'
import { part } from './record.ts'

const type = 'Query.procoreLostEventCount'

/** Where Procore sends word of changes. */
export class Hook extends part({
  type,
  from: ['hooks'],
  fields: { id: reference('id'), destinationUrl: text('destination_url') },
}) {}

/** Word that Procore sent, or gave up on. */
export class Delivery extends part({
  type,
  from: ['deliveries'],
  fields: {
    outcome: text('outcome'),
    completedAt: moment('completed_at*'),
    eventAt: moment('event*.timestamp*'),
  },
}) {}

/** Who asks; the cheapest question there is. */
export const Me = part({ type: 'Query.procoreHealth', from: ['me'], fields: {} })
