import { type Place, type ProcoreResource, readAt } from '../format.ts'
import { type Row, text } from './row.ts'

/** A record without its lines, which stay on disk. */
export interface Filed {
  id: string
  projectId: string
  header: Row
  /** What its lines add up to, unless the data states it. */
  total: string
  place: Place
}

/** Records of one kind, by id and by project, in file order. */
export class Shelf<Item extends { id: string; projectId: string }> {
  readonly #byId = new Map<string, Item>()
  readonly #byProject = new Map<string, Item[]>()

  add(item: Item): void {
    this.#byId.set(item.id, item)
    const known = this.#byProject.get(item.projectId)
    if (known) known.push(item)
    else this.#byProject.set(item.projectId, [item])
  }

  ofProject(projectId: string): Item[] {
    return this.#byProject.get(projectId) ?? []
  }

  /** The record, if it is one of this project. */
  find(projectId: string, id: string): Item | undefined {
    const item = this.#byId.get(id)
    return item?.projectId === projectId ? item : undefined
  }
}

/** A record that is kept whole. */
export interface Kept {
  id: string
  projectId: string
  row: Row
}

/** The owner's side of a company, and what it spends outside of commitments. Nothing here is written to. */
export class OwnerBooks {
  readonly dir: string
  readonly contracts = new Shelf<Filed>()
  readonly changeOrders = new Shelf<Filed>()
  readonly invoices = new Shelf<Filed>()
  readonly periods = new Shelf<Kept>()
  readonly directCosts = new Shelf<Kept>()
  readonly budgetViews = new Shelf<Kept>()
  readonly budgetRows = new Shelf<Kept>()

  constructor(dir: string) {
    this.dir = dir
  }

  /** The list of lines in `field` of a record on disk. */
  async linesOf(resource: ProcoreResource, { place }: Filed, field: string): Promise<Row[]> {
    const lines = (await readAt(this.dir, resource, place))[field]
    return Array.isArray(lines) ? (lines as Row[]) : []
  }
}

export function kept(row: Row): Kept {
  return { id: text(row, 'id'), projectId: text(row, 'project_id'), row }
}
