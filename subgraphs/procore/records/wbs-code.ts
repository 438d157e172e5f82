import { TieoutError } from '#lib/errors'
import { moment, state, text } from './field.ts'
import { parts, record } from './record.ts'

/** A code of the work breakdown structure of a project. */
export class WbsCodeRow extends record({
  type: 'ProcoreWbsCode',
  noun: 'WBS code',
  kind: 'WbsCode',
  from: ['wbsCodes'],
  fields: {
    number: text('flat_code'),
    flatName: text('flat_name?'),
    description: text('description?'),
    sourceStatus: text('status?'),
    status: state('status?', { active: 'ACTIVE', inactive: 'INACTIVE' }),
    segments: parts('segment_items', {
      code: text('code?'),
      pathCode: text('path_code?'),
      type: text('segment~.type~'),
    }),
    updatedAt: moment('updated_at?'),
  },
}) {
  get name(): string | null {
    return this.flatName ?? this.description
  }

  get costCode(): string | null | TieoutError {
    return this.#pathOf('cost_code')
  }

  get costType(): string | null | TieoutError {
    return this.#pathOf('line_item_type')
  }

  get extra(): string | null | TieoutError {
    return this.#pathOf('sub_job')
  }

  /** A cost code is tiered, and its own code is only that of the last tier. */
  #pathOf(type: string): string | null | TieoutError {
    const { segments } = this
    if (segments instanceof TieoutError) return segments
    const item = segments.find(segment => segment.type === type)
    return item ? (item.pathCode ?? item.code) : null
  }
}
